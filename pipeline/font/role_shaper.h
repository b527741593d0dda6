#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "font/face_store.h"
#include "font/font_list.h"
#include "font/font_set.h"
#include "font/run_shaper.h"

namespace nenpo::font {

/// Shapes the texts of one role. A text is taken as a row of single characters, whose glyphs stand
/// in a table, and of runs (Latin words, other scripts, characters with marks), which are shaped
/// once and kept.
class RoleShaper {
 public:
  /// The role's Latin and Japanese faces are open in `faces`; the fallbacks are opened when a
  /// character needs them.
  RoleShaper(FaceStore& faces, const RoleEntry& role);
  /// Valid until the next call.
  const ShapedText& shape(std::string_view text);

 private:
  enum class Kind : std::uint8_t {
    kUnknown,
    kSingle,
    kLatin,
    kRun,
    kExtender,
    kInvisible,
    kMissing
  };
  struct Entry {
    std::uint32_t glyph = 0;
    float advance = 0;
    std::uint16_t face = 0;
    Kind kind = Kind::kUnknown;
  };
  static constexpr std::size_t kPageSize = 256;
  static constexpr std::size_t kPageCount = 0x110000 / kPageSize;
  using TablePage = std::array<Entry, kPageSize>;
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  const Entry& entry_of(char32_t character);
  Entry make_entry(char32_t character) const;
  Entry make_single(char32_t character) const;
  std::size_t end_of_run(std::string_view text, std::size_t at, Kind kind);
  void add_single(const Entry& entry, std::size_t at, std::size_t size);
  void add_run(std::string_view text, Stretch stretch, Kind kind);
  /// Marks join the character before them: it is taken back and shaped together with them.
  std::size_t add_extended(std::string_view text, std::size_t at);

  RunShaper run_shaper_;
  std::size_t latin_;
  std::vector<std::unique_ptr<TablePage>> table_;
  std::unordered_map<std::string, ShapedText, TextHash, std::equal_to<>> runs_;
  ShapedText result_;
};

}  // namespace nenpo::font
