#pragma once

#include <cstddef>
#include <vector>

#include "model/manuscript.h"
#include "model/style.h"
#include "typeset/blocks/setting.h"
#include "typeset/tables/cell_measures.h"
#include "typeset/tables/column_widths.h"
#include "typeset/tables/table_grid.h"

namespace nenpo::typeset {

/// The columns of a table: as wide as their contents ask for, together as wide as the lines. Cells
/// that do not fit are set closer to the rules, and last without regard to decimal points.
///
/// In a column whose cells are mostly figures these stand by the decimal point, ▲ before it and
/// units behind; ― where their last digit would be. The block of figures stands where the writer
/// aligned the column, remarks in brackets hang behind it, and heads and words (集計中) stand over
/// the figures without what hangs. Words before a number (参加者225人) count with it where the
/// writer did not align the column left.
class TableColumns {
 public:
  /// Measures every cell of `grid` and notes it there.
  TableColumns(TableGrid& grid, const model::Table& table, const model::TableStyle& style,
               Setting& setting);

  Pt left(std::size_t column) const { return edges_[column]; }
  Pt total() const { return edges_.back(); }
  /// The room for the text of a cell.
  Pt room(const GridCell& cell) const;
  /// Where line `index` of the cell's `count` begins, from the table's left edge. Over several
  /// columns it is centred.
  Pt x_of(const GridCell& cell, const TextLine& line, std::size_t index, std::size_t count) const;

 private:
  struct Figures {
    std::size_t count = 0, words = 0;  // cells
    Pt whole, fraction, unit, remark;  // the widest of each, one behind the other
    bool aligned() const { return count > words; }
    Pt core() const { return whole + unit; }
    Pt width() const { return whole + std::max(unit, remark); }
  };
  void measure(GridCell& cell);
  bool is_figure(const GridCell& cell) const;
  void find_figures();
  void add(const CellLine& line, Figures& figures) const;
  TableNeed needs(Pt padding) const;
  bool has_merged_columns() const;
  void set_widths();
  Pt x_in_block(const GridCell& cell, const TextLine& line, const CellLine* part) const;

  TableGrid& grid_;
  const model::TableStyle& style_;
  Setting& setting_;
  CellMeasures measures_;
  std::vector<model::Alignment> alignments_;
  Pt continued_;  // the width of 「（続き）」, which may stand below a merged cell's words
  std::vector<Figures> figures_;  // of each column
  Pt pad_;                        // left and right of a cell's text
  std::vector<Pt> edges_;         // one more than columns
};

}  // namespace nenpo::typeset
