#include "render/catalog.h"

#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>

namespace nenpo::render {
namespace {

constexpr std::string_view kCatalog = "<< /Type /Catalog\n";
constexpr std::string_view kEndOfObject = "endobj\n";
constexpr std::string_view kTable = "xref\n";
constexpr std::string_view kTableOffset = "startxref\n";

/// Where the parts at the end of the file begin. The catalog is cairo's last object: what grows
/// there moves nothing but the cross-reference table behind it.
struct Tail {
  std::size_t catalog = 0;  // behind kCatalog
  std::size_t table = 0;
  std::size_t table_offset = 0;  // behind kTableOffset
};

std::optional<Tail> find_tail(std::string_view pdf) {
  const std::size_t catalog = pdf.rfind(kCatalog);
  if (catalog == pdf.npos) return std::nullopt;
  const std::size_t end = pdf.find(kEndOfObject, catalog);
  const std::size_t offset = pdf.rfind(kTableOffset);
  if (end == pdf.npos || offset == pdf.npos || offset < end) return std::nullopt;
  const std::size_t table = end + kEndOfObject.size();
  if (pdf.substr(table, kTable.size()) != kTable) return std::nullopt;
  const std::size_t digits = offset + kTableOffset.size();
  std::size_t written = 0;
  std::from_chars(pdf.data() + digits, pdf.data() + pdf.size(), written);
  if (written != table) return std::nullopt;
  return Tail{catalog + kCatalog.size(), table, digits};
}

}  // namespace

Result<std::string> complete_catalog(std::string pdf, const model::Pages& pages) {
  const auto tail = find_tail(pdf);
  if (!tail) {
    return Failure{"PDFの書き出し", pages.name,
                   "cairo の PDF の終わりが知っている形（cairo 1.16）ではありません。"};
  }
  const std::string entries =
      "   /Lang (" + pages.language + ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n";
  const std::size_t digits = pdf.find('\n', tail->table_offset) - tail->table_offset;
  pdf.replace(tail->table_offset, digits, std::to_string(tail->table + entries.size()));
  pdf.insert(tail->catalog, entries);
  return pdf;
}

}  // namespace nenpo::render
