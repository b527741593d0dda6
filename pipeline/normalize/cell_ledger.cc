#include "normalize/cell_ledger.h"

#include <algorithm>

#include "normalize/submitted_cell.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kHidden = "hidden";
constexpr std::string_view kBlank = "blank";
constexpr std::string_view kLeftOver = "outside-tables";

std::string_view reason_left_over(const model::Sheet& sheet, const model::Cell& cell) {
  if (cell.hidden) return kHidden;
  return is_filled(sheet, cell) ? kLeftOver : kBlank;
}

}  // namespace

CellLedger::CellLedger(const model::Workbook& workbook) : workbook_(workbook) {
  for (const model::Sheet& sheet : workbook.sheets) fates_.emplace_back(sheet.cells.size());
}

CellLedger::Fate* CellLedger::find(const model::Sheet& sheet, CellAddress at) {
  const auto number = static_cast<std::size_t>(&sheet - workbook_.sheets.data());
  const model::Cell* cell = sheet.find(at);
  if (cell == nullptr) return nullptr;
  return &fates_[number][static_cast<std::size_t>(cell - sheet.cells.data())];
}

void CellLedger::map(const model::Sheet& sheet, CellAddress at) {
  if (Fate* fate = find(sheet, at)) fate->mapped = true;
}

void CellLedger::ignore(const model::Sheet& sheet, CellAddress at, std::string_view reason) {
  Fate* fate = find(sheet, at);
  if (fate != nullptr && fate->reason.empty()) fate->reason = reason;
}

void CellLedger::ignore_row(const model::Sheet& sheet, std::uint32_t row, std::string_view reason) {
  auto cell = std::lower_bound(sheet.cells.begin(), sheet.cells.end(), CellAddress{row, 0},
                               [](const model::Cell& a, CellAddress at) { return a.at < at; });
  for (; cell != sheet.cells.end() && cell->at.row == row; ++cell) {
    ignore(sheet, cell->at, cell->hidden ? kHidden : reason);
  }
}

void CellLedger::ignore_sheet(const model::Sheet& sheet, std::string_view reason) {
  for (const model::Cell& cell : sheet.cells) {
    ignore(sheet, cell.at, cell.hidden ? kHidden : reason);
  }
}

void CellLedger::ignore_rest(std::string_view reason) {
  for (const model::Sheet& sheet : workbook_.sheets) ignore_sheet(sheet, reason);
}

model::CellAccount CellLedger::account() const {
  model::CellAccount account;
  account.file = workbook_.file;
  for (std::size_t number = 0; number < fates_.size(); ++number) {
    const model::Sheet& sheet = workbook_.sheets[number];
    account.read += sheet.cells.size();
    for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
      const Fate& fate = fates_[number][i];
      if (fate.mapped) {
        ++account.mapped;
      } else {
        const std::string_view left_over = reason_left_over(sheet, sheet.cells[i]);
        account.ignored.push_back({sheet.name, sheet.cells[i].at,
                                   std::string(fate.reason.empty() ? left_over : fate.reason)});
      }
    }
  }
  return account;
}

}  // namespace nenpo::normalize
