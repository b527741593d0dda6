#include "font/run_shaper.h"

#include <glib.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/c_ptr.h"
#include "base/text.h"
#include "font/character.h"
#include "font/shaped_text.h"

namespace nenpo::font {
namespace {

constexpr char32_t kGeta = U'〓';  // what compositors set for a sort they lack
constexpr int kNoFace = -1;

std::vector<std::size_t> in_order(std::size_t first, std::size_t second,
                                  const std::vector<std::size_t>& fallbacks) {
  std::vector<std::size_t> order{first};
  if (second != first) order.push_back(second);
  order.insert(order.end(), fallbacks.begin(), fallbacks.end());
  return order;
}

ShapedText in_face(ShapedText shaped, std::size_t face) {
  for (ShapedCluster& cluster : shaped.clusters) cluster.face = static_cast<std::uint16_t>(face);
  return shaped;
}

/// か and U+3099 are served by a face that has が.
std::u32string composed(std::string_view text) {
  const CPtr<char, g_free> normalized(
      g_utf8_normalize(text.data(), static_cast<gssize>(text.size()), G_NORMALIZE_NFC));
  return normalized ? to_utf32(normalized.get()) : to_utf32(text);
}

/// Characters that choose among shapes or join, and need no glyph of their own.
bool needs_no_glyph(char32_t character) {
  return is_variation_selector(character) || g_unichar_type(character) == G_UNICODE_FORMAT;
}

bool has_all(const Face& face, const std::u32string& characters) {
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t selector = i + 1 < characters.size() ? characters[i + 1] : 0;
    const bool variant = is_variation_selector(selector) && !is_presentation_selector(selector);
    if (variant && !face.has_variation(characters[i], selector)) return false;
    if (!needs_no_glyph(characters[i]) && !face.has(characters[i])) return false;
  }
  return true;
}

/// The end of the character at `at` and of the marks that belong to it.
std::size_t end_of_cluster(std::string_view text, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + kLongestCluster);
  at += decode_utf8(text, at).size;
  while (at < limit) {
    const CodePoint next = decode_utf8(text, at);
    if (treatment_of(next.value) != Treatment::kExtender) break;
    at += next.size;
  }
  return at;
}

}  // namespace

RunShaper::RunShaper(FaceStore& faces, const RoleEntry& role)
    : faces_(faces),
      latin_(role.latin),
      latin_first_(in_order(role.latin, role.japanese, role.fallbacks)),
      japanese_first_(in_order(role.japanese, role.latin, role.fallbacks)) {}

ShapedText RunShaper::shape_latin(std::string_view run) const {
  const Face* face = faces_.open_late(latin_);
  return face == nullptr ? stand_in(run) : in_face(face->shape_simple(run), latin_);
}

ShapedText RunShaper::shape(std::string_view run) const {
  if (const int face = face_with_all(run); face != kNoFace) {
    const auto index = static_cast<std::size_t>(face);
    ShapedText whole = in_face(faces_.open_late(index)->shape_any(run), index);
    if (whole.missing.empty()) return whole;
  }
  ShapedText shaped;
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t end = end_of_cluster(run, at);
    append(shaped, shape_cluster(run.substr(at, end - at)), at);
    at = end;
  }
  return shaped;
}

ShapedText RunShaper::shape_cluster(std::string_view cluster) const {
  int face = face_with_all(cluster);
  const bool complete = face != kNoFace;
  const CodePoint base = decode_utf8(cluster, 0);
  if (!complete && !first_invalid_utf8(cluster)) face = face_with(base.value);
  if (face == kNoFace) return stand_in(cluster);
  const auto index = static_cast<std::size_t>(face);
  ShapedText shaped = in_face(faces_.open_late(index)->shape_any(cluster), index);
  if (!shaped.missing.empty() && shaped.missing.front().text_begin == 0) return stand_in(cluster);
  if (!complete && shaped.missing.empty() && base.size < cluster.size()) {
    // A variant that no face has: the plain shape stands there, which must not go unnoticed.
    const auto selector_at = static_cast<std::uint32_t>(base.size);
    shaped.missing.push_back({decode_utf8(cluster, base.size).value, selector_at});
  }
  return shaped;
}

ShapedText RunShaper::stand_in(std::string_view cluster) const {
  ShapedText shaped;
  if (const int face = face_with(kGeta); face != kNoFace) shaped = shape_alone(face, kGeta);
  if (shaped.clusters.empty()) shaped.clusters.emplace_back();
  shaped.clusters.front().text_size = static_cast<std::uint32_t>(cluster.size());
  shaped.missing = {{decode_utf8(cluster, 0).value, 0}};
  return shaped;
}

int RunShaper::face_with(char32_t character) const {
  if (character == kReplacement) return kNoFace;
  for (const std::size_t index : order_for(character)) {
    const Face* face = faces_.open_late(index);
    if (face != nullptr && face->has(character)) return static_cast<int>(index);
  }
  return kNoFace;
}

ShapedText RunShaper::shape_alone(int face, char32_t character) const {
  const auto index = static_cast<std::size_t>(face);
  return in_face(faces_.open_late(index)->shape_simple(to_utf8(character)), index);
}

const std::vector<std::size_t>& RunShaper::order_for(char32_t character) const {
  const Treatment treatment = treatment_of(character);
  const bool latin = treatment == Treatment::kLatin || treatment == Treatment::kSpace;
  return latin ? latin_first_ : japanese_first_;
}

int RunShaper::face_with_all(std::string_view run) const {
  if (first_invalid_utf8(run)) return kNoFace;
  const std::u32string characters = composed(run);
  for (const std::size_t index : order_for(characters.front())) {
    const Face* face = faces_.open_late(index);
    if (face != nullptr && has_all(*face, characters)) return static_cast<int>(index);
  }
  return kNoFace;
}

}  // namespace nenpo::font
