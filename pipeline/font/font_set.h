#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/length.h"
#include "base/result.h"
#include "model/pages.h"

namespace nenpo::font {

/// A role of fonts/fonts.toml: "body", "body-strong", "heading", "gothic", ... An ordered list of
/// faces: Latin letters and digits from its Latin face, the rest from its Japanese face, what that
/// lacks from its fallbacks.
enum class Role : std::uint16_t {};

/// Lengths in em. The em box of a Japanese face reaches from `em_box_top` above the baseline to 1
/// em below that: 0.88 in faces with 0.88/0.12 of an em. Digits are as high as the Latin face's
/// "1".
struct Metrics {
  Em em_box_top;
  Em digit_height;
};

/// One glyph as shaped; lengths in em, y upward.
struct ShapedGlyph {
  std::uint32_t index = 0;
  float advance = 0;
  float x_offset = 0;
  float y_offset = 0;
};

/// The smallest stretch of text that has glyphs of its own.
struct ShapedCluster {
  std::uint32_t text_begin = 0;  // bytes
  std::uint32_t text_size = 0;
  std::uint32_t glyph_begin = 0;
  std::uint16_t glyph_count = 0;
  std::uint16_t face = 0;  // index into FontSet::faces()
  float advance = 0;       // em
};

/// A character that no face of the role has; 〓 (geta) stands for it on the page, as compositors
/// do. A variation selector: no face has the variant, and the plain shape stands there.
struct MissingGlyph {
  char32_t character = 0;
  std::uint32_t text_begin = 0;
};

struct ShapedText {
  std::vector<ShapedGlyph> glyphs;
  std::vector<ShapedCluster> clusters;
  std::vector<MissingGlyph> missing;
};

/// The faces of fonts/fonts.toml and nothing else: a private fontconfig set made of exactly those
/// files, each held against its SHA-256 when a role that uses it is first asked for. Not for use by
/// several threads at once.
class FontSet {
 public:
  /// Fails when fonts.toml is faulty, a file is missing, or the face obtained is not the one asked
  /// for.
  static Result<FontSet> open(const std::filesystem::path& fonts_folder);
  FontSet(FontSet&&) noexcept;
  FontSet& operator=(FontSet&&) noexcept;
  ~FontSet();

  /// The role of that name, its files checked and opened.
  Result<Role> role(std::string_view name);
  Metrics metrics(Role role) const;
  /// Shapes a text without line breaks: the same glyphs as pango_shape gives, from a table where
  /// characters cannot act on each other, from a cache where whole words come again. Latin words
  /// are kerned, never letter-spaced; kana and kanji are not kerned but keep to the em, even in
  /// faces with kerning for them. All of it is Japanese: Pango by itself would call Latin words
  /// English and give "Ver4" another 4 than "第4期". The reference is valid until the next call.
  const ShapedText& shape(Role role, std::string_view text);
  /// All faces of fonts.toml in its order, whether opened or not: what ShapedCluster::face and
  /// GlyphRun::face count.
  const std::vector<model::FaceUse>& faces() const;
  /// Fallback faces are opened in the midst of shaping. When one could not be, its characters came
  /// out as missing, and this says why: ask when all is shaped.
  const std::optional<Failure>& fallback_failure() const;
  /// SHA-256 of the files opened so far, by file name without folder: for the manifest.
  std::vector<std::pair<std::string, std::string>> file_digests() const;

 private:
  struct Implementation;
  explicit FontSet(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace nenpo::font
