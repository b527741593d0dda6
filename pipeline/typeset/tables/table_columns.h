#pragma once

#include <cstddef>
#include <vector>

#include "model/manuscript.h"
#include "model/style.h"
#include "typeset/blocks/setting.h"
#include "typeset/tables/table_grid.h"

namespace nenpo::typeset {

/// The columns of a table: as wide as their contents ask for, together as wide as the lines.
/// Columns whose cells are mostly figures stand by the decimal point, ▲ before it and units behind.
class TableColumns {
 public:
  /// Measures every cell of `grid` and notes there which ones are figures.
  TableColumns(TableGrid& grid, const model::Table& table, const model::TableStyle& style,
               Setting& setting);

  Pt left(std::size_t column) const { return edges_[column]; }
  Pt total() const { return edges_.back(); }
  /// The room for the text of a cell.
  Pt room(const GridCell& cell) const;
  /// Where a line of the cell begins, from the table's left edge. Over several columns it is
  /// centred.
  Pt x_of(const GridCell& cell, const TextLine& line) const;

 private:
  struct Figures {
    std::size_t count = 0, words = 0;  // cells
    Pt whole, rest;                    // the widest before and from the decimal point
    bool aligned() const { return count > words; }
  };
  void measure(GridCell& cell);
  void find_figures();
  void set_widths();

  TableGrid& grid_;
  const model::TableStyle& style_;
  Setting& setting_;
  std::vector<model::Alignment> alignments_;
  std::vector<Figures> figures_;  // of each column
  std::vector<Pt> edges_;         // one more than columns
};

}  // namespace nenpo::typeset
