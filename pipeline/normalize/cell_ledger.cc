#include "normalize/cell_ledger.h"

#include <algorithm>
#include <utility>

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

const CellLedger::Fate& CellLedger::fate(const model::Sheet& sheet, const model::Cell& cell) const {
  const auto number = static_cast<std::size_t>(&sheet - workbook_.sheets.data());
  return fates_[number][static_cast<std::size_t>(&cell - sheet.cells.data())];
}

CellLedger::Fate& CellLedger::fate(const model::Sheet& sheet, const model::Cell& cell) {
  return const_cast<Fate&>(std::as_const(*this).fate(sheet, cell));
}

std::uint16_t CellLedger::number_of(std::string_view reason) {
  const auto known = std::find(reasons_.begin(), reasons_.end(), reason);
  const auto number = static_cast<std::uint16_t>(known - reasons_.begin());
  if (known == reasons_.end()) reasons_.emplace_back(reason);
  return number;
}

void CellLedger::map(const model::Sheet& sheet, const model::Cell& cell) {
  fate(sheet, cell).mapped = true;
}

void CellLedger::ignore(const model::Sheet& sheet, const model::Cell& cell,
                        std::string_view reason) {
  Fate& known = fate(sheet, cell);
  if (known.reason == 0) known.reason = number_of(reason);
}

void CellLedger::map(const model::Sheet& sheet, CellAddress at) {
  if (const model::Cell* cell = sheet.find(at)) map(sheet, *cell);
}

void CellLedger::ignore(const model::Sheet& sheet, CellAddress at, std::string_view reason) {
  if (const model::Cell* cell = sheet.find(at)) ignore(sheet, *cell, reason);
}

void CellLedger::ignore_row(const model::Sheet& sheet, std::uint32_t row, std::string_view reason) {
  auto cell = std::lower_bound(sheet.cells.begin(), sheet.cells.end(), CellAddress{row, 0},
                               [](const model::Cell& a, CellAddress at) { return a.at < at; });
  for (; cell != sheet.cells.end() && cell->at.row == row; ++cell) {
    ignore(sheet, *cell, cell->hidden ? kHidden : reason);
  }
}

void CellLedger::ignore_sheet(const model::Sheet& sheet, std::string_view reason) {
  for (const model::Cell& cell : sheet.cells) ignore(sheet, cell, cell.hidden ? kHidden : reason);
}

void CellLedger::ignore_rest(std::string_view reason) {
  for (const model::Sheet& sheet : workbook_.sheets) ignore_sheet(sheet, reason);
}

bool CellLedger::is_settled(const model::Sheet& sheet, const model::Cell& cell) const {
  const Fate& known = fate(sheet, cell);
  return known.mapped || known.reason != 0;
}

std::string_view CellLedger::reason(const model::Sheet& sheet, const model::Cell& cell) const {
  const Fate& known = fate(sheet, cell);
  if (known.mapped) return {};
  return known.reason == 0 ? reason_left_over(sheet, cell)
                           : std::string_view(reasons_[known.reason]);
}

model::CellAccount CellLedger::account() const {
  model::CellAccount account;
  account.file = workbook_.file;
  for (const model::Sheet& sheet : workbook_.sheets) {
    account.read += sheet.cells.size();
    for (const model::Cell& cell : sheet.cells) {
      const std::string_view why = reason(sheet, cell);
      if (why.empty()) {
        ++account.mapped;
      } else {
        account.ignored.push_back({sheet.name, cell.at, std::string(why)});
      }
    }
  }
  return account;
}

}  // namespace nenpo::normalize
