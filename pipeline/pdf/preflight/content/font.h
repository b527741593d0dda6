#pragma once

#include <cstddef>
#include <cstdint>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::pdf {

/// What a file says about a font that it shows text in (PDF 1.7, 9.6 to 9.10).
struct Font {
  enum class Kind : std::uint8_t {
    kSimple,      // a code is one byte
    kComposite,   // a code is two bytes and the glyph's CID: the encoding Identity-H
    kUnreadable,  // anything else: Type 3, other encodings
  };

  Kind kind = Kind::kUnreadable;
  std::string name;  // BaseFont with its subset's tag: ABCDEF+BIZUDGothic-Regular
  bool embedded = false;
  bool maps_glyphs = true;           // a CID TrueType font: has its CIDToGIDMap
  bool has_unicode = false;          // a ToUnicode map
  std::vector<std::string> unicode;  // by code, UTF-8; empty: the map does not know the code
  std::vector<float> widths;         // by code, in thousandths of the size
  float default_width = 0;
  /// By code, of a simple TrueType font whose program says it: 0 is the sign for a missing glyph.
  std::vector<std::uint16_t> glyphs;
  std::vector<bool> missing_signs;  // by glyph: looks like the sign for a missing one

  std::size_t code_size() const { return kind == Kind::kComposite ? 2 : 1; }
  const std::string& unicode_of(std::uint32_t code) const;
  float width_of(std::uint32_t code) const {
    return code < widths.size() ? widths[code] : default_width;
  }
  /// Whether the code shows the font's sign for a missing glyph, as far as the file says it.
  bool is_missing_glyph(std::uint32_t code) const;
  /// The name without its subset's tag.
  std::string family() const;
};

Font read_font(QPDFObjectHandle dictionary);

/// The codes of a shown string, one after the other.
template <typename Visit>
void for_each_code(const Font& font, std::string_view codes, Visit visit) {
  const std::size_t size = font.code_size();
  for (std::size_t at = 0; at + size <= codes.size(); at += size) {
    std::uint32_t code = static_cast<unsigned char>(codes[at]);
    if (size == 2) code = code * 256 + static_cast<unsigned char>(codes[at + 1]);
    visit(code);
  }
}

/// What copying the codes yields, UTF-8.
std::string unicode_of(const Font& font, std::string_view codes);

}  // namespace nenpo::pdf
