#include <algorithm>
#include <string>

#include "annex/indicator_annex.h"
#include "annex/sheet_writer.h"
#include "annex/sheets.h"
#include "base/overloaded.h"

namespace nenpo::annex {
namespace {

/// A cell's content as it is to be read back.
bool holds(const model::Cell& cell, const PlannedCell& planned) {
  if (cell.formula || cell.displayed != shown(planned)) return false;
  return std::visit(Overloaded{[](std::monostate) { return false; },
                               [&](const std::string& text) {
                                 return cell.type == model::CellType::kText && cell.stored == text;
                               },
                               [&](Decimal number) {
                                 const auto read = parse_decimal(cell.stored);
                                 return cell.type == model::CellType::kNumber && read &&
                                        compare(*read, number) == 0;
                               },
                               [&](Date day) {
                                 return cell.type == model::CellType::kDate &&
                                        cell.stored == to_iso(day);
                               }},
                    planned.content);
}

std::string describe(const model::Cell& cell) {
  const std::string shown = "「" + cell.displayed + "」";
  return cell.displayed == cell.stored ? shown : shown + "（保存値 " + cell.stored + "）";
}

void compare_sheet(const SheetPlan& plan, const model::Sheet& sheet,
                   std::vector<std::string>& lines) {
  const auto place = [&](CellAddress at) { return plan.name + "!" + to_a1(at); };
  auto read = sheet.cells.begin();  // both are in row order
  const auto report_unplanned = [&] {
    lines.push_back(place(read->at) + ": 空のはずのセルに" + describe(*read) + "があります。");
    ++read;
  };
  for_each_cell(plan, [&](const PlannedCell& planned) {
    if (is_blank(planned)) return;
    while (read != sheet.cells.end() && read->at < planned.at) report_unplanned();
    if (read == sheet.cells.end() || read->at != planned.at) {
      lines.push_back(place(planned.at) + ": 「" + shown(planned) + "」のはずのセルがありません。");
      return;
    }
    if (!holds(*read, planned)) {
      lines.push_back(place(planned.at) + ": 「" + shown(planned) + "」のはずが" + describe(*read) +
                      "です。");
    }
    ++read;
  });
  while (read != sheet.cells.end()) report_unplanned();
}

}  // namespace

std::vector<std::string> differences(const model::Workbook& read_back,
                                     const std::vector<SheetPlan>& plans) {
  std::vector<std::string> lines;
  for (const SheetPlan& plan : plans) {
    const auto sheet = std::find_if(read_back.sheets.begin(), read_back.sheets.end(),
                                    [&](const model::Sheet& s) { return s.name == plan.name; });
    if (sheet == read_back.sheets.end()) {
      lines.push_back("シート「" + plan.name + "」がありません。");
    } else {
      compare_sheet(plan, *sheet, lines);
    }
  }
  return lines;
}

std::vector<std::string> differences(const model::Workbook& read_back,
                                     const model::Edition& edition, const AnnexInfo& info) {
  return differences(read_back, plan_sheets(edition, info));
}

}  // namespace nenpo::annex
