#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "model/workbook.h"

namespace nenpo::ingest {

/// What the cells of a sheet have from its rows, columns and merged ranges. Sorts the sheet's lists
/// of hidden rows and columns, and must not outlive the sheet.
class CellMarks {
 public:
  explicit CellMarks(model::Sheet& sheet);
  /// Marks hidden cells and the anchors of merged ranges.
  void put_on(std::vector<model::Cell>& cells) const;

 private:
  bool is_hidden(CellAddress at) const;

  const model::Sheet& sheet_;
  std::vector<CellAddress> anchors_;  // ascending
};

/// Brings a sheet as read into the order the model promises: cells by address, each address once
/// (the last one written counts, and a finding says so), hidden rows and columns ascending, hidden
/// cells and the anchors of merged ranges marked.
void put_in_order(model::Sheet& sheet, const std::string& file, Findings& findings);
/// The cells alone, unmarked.
void put_cells_in_order(model::Sheet& sheet, const std::string& file, Findings& findings);

}  // namespace nenpo::ingest
