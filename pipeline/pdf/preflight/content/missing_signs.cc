#include "pdf/preflight/content/missing_signs.h"

#include <cstddef>
#include <cstdint>
#include <optional>

#include "pdf/preflight/content/font_bytes.h"

namespace nenpo::pdf {
namespace {

/// Which of the outlines are the first one's bytes. An empty outline is a blank, not a sign.
std::vector<bool> like_the_first(const std::vector<std::string_view>& outlines) {
  std::vector<bool> like(outlines.size());
  for (std::size_t i = 0; i < outlines.size(); ++i) {
    like[i] = i == 0 || (!outlines[i].empty() && outlines[i] == outlines[0]);
  }
  return like;
}

/// OpenType 1.9, "head", "maxp", "loca" and "glyf".
std::vector<std::string_view> true_type_outlines(const FontBytes& program) {
  const auto head = program.table("head");
  const auto profile = program.table("maxp");
  const auto places = program.table("loca");
  const auto outlines = program.table("glyf");
  if (!head || !profile || !places || !outlines) return {};
  const bool long_places = program.two(*head + 50) != 0;
  const auto place = [&](std::size_t glyph) -> std::size_t {
    return long_places ? program.four(*places + 4 * glyph)
                       : std::size_t{2} * program.two(*places + 2 * glyph);
  };
  std::vector<std::string_view> found(program.two(*profile + 4));
  for (std::size_t glyph = 0; glyph < found.size(); ++glyph) {
    const std::size_t from = place(glyph);
    const std::size_t to = place(glyph + 1);
    if (to > from) found[glyph] = program.text(*outlines + from, to - from);
  }
  return found;
}

/// An INDEX of a CFF program (Adobe Technical Note 5176, 5).
struct CffIndex {
  std::size_t count = 0, offset_size = 0, offsets = 0, data = 0;

  CffIndex(const FontBytes& program, std::size_t at) : count(program.two(at)) {
    if (count == 0) return;
    offset_size = program.one(at + 2);
    offsets = at + 3;
    data = offsets + (count + 1) * offset_size - 1;  // offsets count from 1
  }
  std::size_t offset(const FontBytes& program, std::size_t item) const {
    std::size_t offset = 0;
    for (std::size_t i = 0; i < offset_size; ++i) {
      offset = offset * 256 + program.one(offsets + item * offset_size + i);
    }
    return offset;
  }
  std::string_view item(const FontBytes& program, std::size_t item) const {
    const std::size_t from = offset(program, item);
    const std::size_t to = offset(program, item + 1);
    return to > from ? program.text(data + from, to - from) : std::string_view{};
  }
  /// Where the next one begins, which stood at `at`.
  std::size_t end(const FontBytes& program, std::size_t at) const {
    return count == 0 ? at + 2 : data + offset(program, count);
  }
};

/// The place of the glyphs' INDEX, operator 17 of the top DICT (5176, 4 and 9). Its operand is a
/// whole number.
std::optional<std::size_t> glyphs_in(std::string_view dictionary) {
  constexpr std::uint8_t kCharStrings = 17;
  const FontBytes bytes(dictionary);
  std::size_t operand = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::uint8_t first = bytes.one(at);
    if (first == kCharStrings) return operand;
    if (first == 28) {
      operand = bytes.two(at + 1);
      at += 3;
    } else if (first == 29) {
      operand = bytes.four(at + 1);
      at += 5;
    } else if (first == 30) {  // a real number ends with the half byte F
      while (++at < bytes.size() && bytes.one(at) % 16 != 15 && bytes.one(at) / 16 != 15) continue;
      ++at;
    } else if (first >= 32 && first <= 246) {
      operand = first - 139U;
      ++at;
    } else if (first >= 247) {
      operand = (first - 247U) * 256U + bytes.one(at + 1) + 108U;
      at += 2;
    } else {
      at += first == 12 ? 2 : 1;  // an operator of two bytes or one
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> cff_outlines(const FontBytes& program) {
  const std::size_t names_at = program.one(2);
  const std::size_t tops_at = CffIndex(program, names_at).end(program, names_at);
  const CffIndex tops(program, tops_at);
  if (tops.count == 0) return {};
  const auto glyphs_at = glyphs_in(tops.item(program, 0));
  if (!glyphs_at) return {};
  const CffIndex glyphs(program, *glyphs_at);
  std::vector<std::string_view> found(glyphs.count);
  for (std::size_t glyph = 0; glyph < found.size(); ++glyph) {
    found[glyph] = glyphs.item(program, glyph);
  }
  return found;
}

}  // namespace

std::vector<bool> missing_signs(std::string_view bytes) {
  const FontBytes program(bytes);
  constexpr std::uint32_t kTrueType = 0x00010000;
  if (program.four(0) == kTrueType) return like_the_first(true_type_outlines(program));
  return program.one(0) == 1 ? like_the_first(cff_outlines(program)) : std::vector<bool>{};
}

}  // namespace nenpo::pdf
