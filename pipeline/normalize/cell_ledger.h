#pragma once

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

  void map(const model::Sheet& sheet, CellAddress at);
  void ignore(const model::Sheet& sheet, CellAddress at, std::string_view reason);
  /// Ignores what is not written off yet, in a row, on a sheet or in the file.
  void ignore_row(const model::Sheet& sheet, std::uint32_t row, std::string_view reason);
  void ignore_sheet(const model::Sheet& sheet, std::string_view reason);
  void ignore_rest(std::string_view reason);

  /// read = mapped + ignored.
  model::CellAccount account() const;

 private:
  struct Fate {
    bool mapped = false;
    std::string reason;
  };
  Fate* find(const model::Sheet& sheet, CellAddress at);

  const model::Workbook& workbook_;
  std::vector<std::vector<Fate>> fates_;  // by sheet and cell
};

}  // namespace nenpo::normalize
