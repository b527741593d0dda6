#include "pdf/preflight/content/font.h"

#include <algorithm>

#include "pdf/preflight/content/missing_signs.h"
#include "pdf/preflight/content/stream_bytes.h"
#include "pdf/preflight/content/to_unicode.h"
#include "pdf/preflight/content/true_type.h"
#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

// The longest code of a composite font is two bytes long.
constexpr std::size_t kCodes = 0x10000;
constexpr std::size_t kTag = 6;  // of a subset: ABCDEF+

void put_width(Font& font, std::size_t code, Object width) {
  if (code >= kCodes || !width.isNumber()) return;
  if (code >= font.widths.size()) font.widths.resize(code + 1, font.default_width);
  font.widths[code] = static_cast<float>(width.getNumericValue());
}

/// PDF 1.7, 9.7.4.3: `first [width …]` or `first last width`, one after the other.
void read_cid_widths(Font& font, Object widths) {
  if (!widths.isArray()) return;
  std::vector<Object> items = widths.getArrayAsVector();
  for (std::size_t i = 0; i + 1 < items.size();) {
    if (!items[i].isInteger()) return;
    auto code = static_cast<std::size_t>(std::max(items[i].getIntValue(), 0LL));
    if (items[i + 1].isArray()) {
      for (const Object& width : items[i + 1].getArrayAsVector()) put_width(font, code++, width);
      i += 2;
      continue;
    }
    if (i + 2 >= items.size() || !items[i + 1].isInteger()) return;
    const auto last = std::min(items[i + 1].getIntValue(), static_cast<long long>(kCodes) - 1);
    for (; static_cast<long long>(code) <= last; ++code) put_width(font, code, items[i + 2]);
    i += 3;
  }
}

/// The font itself; null when it is not embedded.
Object program_of(Object descriptor) {
  for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
    Object program = entry_in(descriptor, key);
    if (program.isStream()) return program;
  }
  return Object::newNull();
}

void read_simple(Font& font, Object dictionary) {
  Object program = program_of(dictionary.getKey("/FontDescriptor"));
  font.kind = Font::Kind::kSimple;
  font.embedded = program.isStream();
  Object first = dictionary.getKey("/FirstChar");
  Object widths = dictionary.getKey("/Widths");
  if (first.isInteger() && widths.isArray()) {
    auto code = static_cast<std::size_t>(std::max(first.getIntValue(), 0LL));
    for (const Object& width : widths.getArrayAsVector()) put_width(font, code++, width);
  }
  const bool true_type = dictionary.getKey("/Subtype").isNameAndEquals("/TrueType") &&
                         dictionary.getKey("/Encoding").isNameAndEquals("/WinAnsiEncoding");
  if (!true_type || !font.embedded) return;
  const StreamBytes bytes(program);
  font.glyphs = glyphs_of_codes(bytes.view());
  font.missing_signs = missing_signs(bytes.view());
}

void read_composite(Font& font, Object dictionary) {
  Object descendants = dictionary.getKey("/DescendantFonts");
  if (!descendants.isArray() || descendants.getArrayNItems() != 1) return;
  Object descendant = descendants.getArrayItem(0);
  if (!descendant.isDictionary()) return;
  if (dictionary.getKey("/Encoding").isNameAndEquals("/Identity-H")) {
    font.kind = Font::Kind::kComposite;
  }
  Object program = program_of(descendant.getKey("/FontDescriptor"));
  font.embedded = program.isStream();
  if (font.embedded) font.missing_signs = missing_signs(StreamBytes(program).view());
  font.maps_glyphs = !descendant.getKey("/Subtype").isNameAndEquals("/CIDFontType2") ||
                     descendant.hasKey("/CIDToGIDMap");
  Object width = descendant.getKey("/DW");
  font.default_width = width.isNumber() ? static_cast<float>(width.getNumericValue()) : 1000;
  read_cid_widths(font, descendant.getKey("/W"));
}

}  // namespace

const std::string& Font::unicode_of(std::uint32_t code) const {
  static const std::string unknown;
  return code < unicode.size() ? unicode[code] : unknown;
}

bool Font::is_missing_glyph(std::uint32_t code) const {
  if (kind == Kind::kSimple && code >= glyphs.size()) return false;
  const std::size_t glyph = kind == Kind::kSimple ? glyphs[code] : code;
  return glyph == 0 || (glyph < missing_signs.size() && missing_signs[glyph]);
}

std::string Font::family() const {
  const bool subset = name.size() > kTag && name[kTag] == '+';
  return subset ? name.substr(kTag + 1) : name;
}

std::string unicode_of(const Font& font, std::string_view codes) {
  std::string unicode;
  for_each_code(font, codes, [&](std::uint32_t code) { unicode += font.unicode_of(code); });
  return unicode;
}

Font read_font(QPDFObjectHandle dictionary) {
  Font font;
  if (!dictionary.isDictionary()) return font;
  Object name = dictionary.getKey("/BaseFont");
  if (name.isName()) font.name = name.getName().substr(1);
  Object type = dictionary.getKey("/Subtype");
  if (type.isNameAndEquals("/Type0")) {
    read_composite(font, dictionary);
  } else if (type.isNameAndEquals("/TrueType") || type.isNameAndEquals("/Type1")) {
    read_simple(font, dictionary);
  }
  Object unicode = dictionary.getKey("/ToUnicode");
  font.has_unicode = unicode.isStream();
  if (font.has_unicode) font.unicode = read_to_unicode(StreamBytes(unicode).view());
  return font;
}

}  // namespace nenpo::pdf
