#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/edition.h"
#include "model/workbook.h"

namespace nenpo::normalize {

/// Keeps the books of one workbook: what became of every non-empty cell. A cell is written off
/// once; a value made of it later outweighs a reason for ignoring it.
class CellLedger {
 public:
  explicit CellLedger(const model::Workbook& workbook);

  /// The cell must be one of the sheet's.
  void map(const model::Sheet& sheet, const model::Cell& cell);
  void ignore(const model::Sheet& sheet, const model::Cell& cell, std::string_view reason);
  void map(const model::Sheet& sheet, CellAddress at);
  void ignore(const model::Sheet& sheet, CellAddress at, std::string_view reason);
  /// Ignores what is not written off yet, in a row, on a sheet or in the file.
  void ignore_row(const model::Sheet& sheet, std::uint32_t row, std::string_view reason);
  void ignore_sheet(const model::Sheet& sheet, std::string_view reason);
  void ignore_rest(std::string_view reason);

  bool is_settled(const model::Sheet& sheet, const model::Cell& cell) const;
  /// Why a cell is ignored; empty when it gave a value.
  std::string_view reason(const model::Sheet& sheet, const model::Cell& cell) const;
  /// read = mapped + ignored.
  model::CellAccount account() const;

 private:
  struct Fate {
    bool mapped = false;
    std::uint16_t reason = 0;  // index into reasons_
  };
  Fate& fate(const model::Sheet& sheet, const model::Cell& cell);
  const Fate& fate(const model::Sheet& sheet, const model::Cell& cell) const;
  std::uint16_t number_of(std::string_view reason);

  const model::Workbook& workbook_;
  std::vector<std::vector<Fate>> fates_;  // by sheet and cell
  std::vector<std::string> reasons_{""};  // few: one a kind
};

}  // namespace nenpo::normalize
