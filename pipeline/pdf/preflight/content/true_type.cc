#include "pdf/preflight/content/true_type.h"

#include <array>
#include <cstddef>

#include "pdf/preflight/content/font_bytes.h"

namespace nenpo::pdf {
namespace {

/// What WinAnsi has at 0x80 to 0x9F; everywhere else its codes are those of Unicode (PDF 1.7, D.2).
constexpr std::array<std::uint16_t, 32> kWinAnsi{
    0x20AC, 0x2022, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x2022, 0x017D, 0x2022, 0x2022, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x2022, 0x017E, 0x0178};

std::uint16_t unicode_of(std::uint16_t code) {
  return code >= 0x80 && code < 0xA0 ? kWinAnsi[code - 0x80U] : code;
}

// OpenType 1.9, "cmap".
constexpr std::size_t kEncodingEntry = 8;
constexpr std::uint16_t kWindows = 3;
constexpr std::uint16_t kSymbols = 0;
constexpr std::uint16_t kUnicode = 1;
constexpr std::uint16_t kSegments = 4;
constexpr std::uint16_t kSymbolsBegin = 0xF000;

/// A glyph by a table of format 4: segments of characters.
std::uint16_t glyph_of(const FontBytes& program, std::size_t at, std::uint16_t character) {
  const std::size_t doubled = program.two(at + 6);
  const std::size_t ends = at + 14;
  const std::size_t starts = ends + doubled + 2;
  const std::size_t deltas = starts + doubled;
  const std::size_t offsets = deltas + doubled;
  for (std::size_t i = 0; i < doubled; i += 2) {
    if (program.two(ends + i) < character) continue;
    const std::uint16_t start = program.two(starts + i);
    if (start > character) return 0;
    const std::uint16_t delta = program.two(deltas + i);
    const std::uint16_t offset = program.two(offsets + i);
    if (offset == 0) return static_cast<std::uint16_t>(character + delta);
    const std::uint16_t glyph =
        program.two(offsets + i + offset + 2 * static_cast<std::size_t>(character - start));
    return glyph == 0 ? glyph : static_cast<std::uint16_t>(glyph + delta);
  }
  return 0;
}

}  // namespace

std::vector<std::uint16_t> glyphs_of_codes(std::string_view bytes) {
  const FontBytes program(bytes);
  const auto cmap = program.table("cmap");
  if (!cmap) return {};
  for (std::size_t i = 0; i < program.two(*cmap + 2); ++i) {
    const std::size_t entry = *cmap + 4 + i * kEncodingEntry;
    const std::uint16_t encoding = program.two(entry + 2);
    const std::size_t at = *cmap + program.four(entry + 4);
    const bool known = encoding == kSymbols || encoding == kUnicode;
    if (program.two(entry) != kWindows || !known || program.two(at) != kSegments) continue;
    std::vector<std::uint16_t> glyphs(256);
    for (std::uint16_t code = 0; code < glyphs.size(); ++code) {
      const auto character = encoding == kUnicode
                                 ? unicode_of(code)
                                 : static_cast<std::uint16_t>(kSymbolsBegin + code);
      glyphs[code] = glyph_of(program, at, character);
    }
    return glyphs;
  }
  return {};
}

}  // namespace nenpo::pdf
