#include "normalize/tables/unused_cells.h"

#include <map>
#include <string>
#include <string_view>

#include "normalize/fold.h"
#include "normalize/submitted_cell.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kExtraColumn = "extra-column";
constexpr std::string_view kOutside = "outside-tables";
constexpr std::size_t kShownCharacters = 60;  // bytes of a text in a message

/// Cells that are told of together.
struct Region {
  const model::Cell* first = nullptr;
  std::size_t count = 0;
  std::uint32_t last_row = 0;
};

std::string shown(const model::Sheet& sheet, const model::Cell& cell) {
  std::string text = one_line(text_of(sheet, cell));
  if (text.size() <= kShownCharacters) return text;
  std::size_t end = kShownCharacters;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::string counted(const Region& region) {
  return region.count == 1 ? "" : "など" + std::to_string(region.count) + "個のセル";
}

Finding unused(const model::Workbook& workbook, const model::Sheet& sheet, const Region& region,
               bool column) {
  const std::string text = "「" + shown(sheet, *region.first) + "」" + counted(region);
  const std::string where =
      column ? column_letters(region.first->at.column) + "列の" + text + "は、様式にない列のため"
             : text + "は、表の外にあるため";
  return {"cell-not-used",
          Severity::kInfo,
          place_of(workbook, sheet, region.first->at),
          where + "使いません。",
          "公表する内容のときは、様式にある欄に書いてください（例: 補足は「備考」欄）。",
          {}};
}

}  // namespace

void report_unused_cells(const model::Workbook& workbook, const CellLedger& ledger,
                         Findings& findings) {
  for (const model::Sheet& sheet : workbook.sheets) {
    std::map<std::uint32_t, Region> columns;
    std::vector<Region> outside;
    for (const model::Cell& cell : sheet.cells) {
      const std::string_view reason = ledger.reason(sheet, cell);
      if (reason == kExtraColumn) {
        Region& region = columns[cell.at.column];
        if (region.first == nullptr) region.first = &cell;
        ++region.count;
      } else if (reason == kOutside) {
        const bool goes_on = !outside.empty() && cell.at.row <= outside.back().last_row + 1;
        if (!goes_on) outside.push_back({&cell, 0, 0});
        ++outside.back().count;
        outside.back().last_row = cell.at.row;
      }
    }
    for (const auto& [number, region] : columns)
      findings.push_back(unused(workbook, sheet, region, true));
    for (const Region& region : outside) findings.push_back(unused(workbook, sheet, region, false));
  }
}

}  // namespace nenpo::normalize
