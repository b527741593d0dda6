#include "render/complete.h"

#include <cstddef>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "render/pdf_patch.h"

namespace nenpo::render {
namespace {

constexpr std::string_view kCatalog = "<< /Type /Catalog\n";
constexpr std::string_view kElement = "<< /Type /StructElem\n";
constexpr std::string_view kElementType = "   /S /";

void append_hex(std::string& text, char32_t unit) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (const int shift : {12, 8, 4, 0}) text += kDigits[(unit >> shift) & 0xF];
}

/// A text string (PDF 1.7, 7.9.2.2): UTF-16 with byte order mark, in hexadecimal digits.
std::string text_string(std::string_view text) {
  std::string hex = "<FEFF";
  for (const char32_t character : to_utf32(text)) {
    if (character < 0x10000) {
      append_hex(hex, character);
    } else {
      append_hex(hex, 0xD800 + ((character - 0x10000) >> 10));
      append_hex(hex, 0xDC00 + ((character - 0x10000) & 0x3FF));
    }
  }
  return hex + ">";
}

std::string scope_of(const StructureElement& element) {
  switch (element.scope) {
    case model::Scope::kNone:
      return "";
    case model::Scope::kColumn:
      return " /Scope /Column";
    case model::Scope::kRow:
      return " /Scope /Row";
  }
  return "";
}

std::string entries_of(const StructureElement& element) {
  std::string entries;
  if (!element.alternative_text.empty()) {
    entries += "   /Alt " + text_string(element.alternative_text) + "\n";
  }
  std::string table = scope_of(element);
  if (element.column_span > 1) table += " /ColSpan " + std::to_string(element.column_span);
  if (element.row_span > 1) table += " /RowSpan " + std::to_string(element.row_span);
  if (!table.empty()) entries += "   /A << /O /Table" + table + " >>\n";
  return entries;
}

std::string catalog_entries(const model::Pages& pages) {
  return "   /Lang (" + pages.language + ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n";
}

/// The structure type of an element's object.
std::string_view type_of(std::string_view object) {
  object.remove_prefix(kElement.size());
  if (!object.starts_with(kElementType)) return "";
  object.remove_prefix(kElementType.size());
  return object.substr(0, object.find('\n'));
}

Failure unexpected(const model::Pages& pages, const std::string& what) {
  return {"PDFの書き出し", pages.name,
          "cairo の PDF が知っている形（cairo 1.16）ではありません: " + what};
}

}  // namespace

Result<std::string> complete(std::string pdf, const model::Pages& pages,
                             const std::vector<StructureElement>& elements) {
  auto patch = PdfPatch::read(std::move(pdf));
  if (!patch) return unexpected(pages, "相互参照表を読めません。");
  std::size_t next = 0;
  for (std::size_t number = 1; number < patch->object_end(); ++number) {
    const std::string_view object = patch->object(number);
    if (object.starts_with(kCatalog))
      patch->insert(number, kCatalog.size(), catalog_entries(pages));
    if (!object.starts_with(kElement)) continue;
    if (next == elements.size() || type_of(object) != elements[next].type) {
      return unexpected(pages, "構造の要素 " + std::string(type_of(object)) + " が合いません。");
    }
    const std::string entries = entries_of(elements[next++]);
    if (!entries.empty()) patch->insert(number, kElement.size(), entries);
  }
  if (next != elements.size()) return unexpected(pages, "構造の要素が足りません。");
  return std::move(*patch).finish();
}

}  // namespace nenpo::render
