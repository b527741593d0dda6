#include <algorithm>
#include <map>
#include <string>

#include "annex/indicator_annex.h"
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
                               }},
                    planned.content);
}

bool is_blank(const PlannedCell& cell) {
  const auto* text = std::get_if<std::string>(&cell.content);
  return std::holds_alternative<std::monostate>(cell.content) || (text != nullptr && text->empty());
}

std::string describe(const model::Cell& cell) {
  const std::string shown = "「" + cell.displayed + "」";
  return cell.displayed == cell.stored ? shown : shown + "（保存値 " + cell.stored + "）";
}

void compare_sheet(const SheetPlan& plan, const model::Sheet& sheet,
                   std::vector<std::string>& lines) {
  const auto place = [&](CellAddress at) { return plan.name + "!" + to_a1(at); };
  std::map<CellAddress, const model::Cell*> unplanned;
  for (const model::Cell& cell : sheet.cells) unplanned[cell.at] = &cell;
  for (const PlannedCell& planned : plan.cells) {
    if (is_blank(planned)) continue;
    const auto found = unplanned.find(planned.at);
    if (found == unplanned.end()) {
      lines.push_back(place(planned.at) + ": 「" + shown(planned) + "」のはずのセルがありません。");
      continue;
    }
    if (!holds(*found->second, planned)) {
      lines.push_back(place(planned.at) + ": 「" + shown(planned) + "」のはずが" +
                      describe(*found->second) + "です。");
    }
    unplanned.erase(found);
  }
  for (const auto& [at, cell] : unplanned) {
    lines.push_back(place(at) + ": 空のはずのセルに" + describe(*cell) + "があります。");
  }
}

}  // namespace

std::vector<std::string> differences(const model::Workbook& read_back,
                                     const model::Edition& edition, const AnnexInfo& info) {
  std::vector<std::string> lines;
  for (const SheetPlan& plan : plan_sheets(edition, info)) {
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

}  // namespace nenpo::annex
