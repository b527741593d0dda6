#pragma once

#include <cstddef>
#include <vector>

#include "model/style.h"
#include "typeset/blocks/setting.h"
#include "typeset/tables/table_cells.h"
#include "typeset/tables/table_columns.h"
#include "typeset/tables/table_grid.h"

namespace nenpo::typeset {

/// Draws rows of a table: the lines of their cells, tags, rules and shading.
class TableRows {
 public:
  TableRows(const TableGrid& grid, const TableColumns& columns, const model::TableStyle& style,
            Setting& setting, TableCells& cells, model::SourceLine from);

  /// Draws the whole row with its top at `y`.
  void draw(Piece& piece, std::size_t row, Pt y);
  /// A row that is higher than `room` in parts of whole lines, each for itself no higher than
  /// `part`; else one piece.
  Pieces pieces(std::size_t row, Pt room, Pt part);

 private:
  struct Slice {
    std::size_t from_line, to_line;
    Pt top;     // of the slice's first line
    Pt bottom;  // of the slice
    bool last;
  };
  void draw_slice(Piece& piece, std::size_t row, Pt y, const Slice& slice);
  void shade(Piece& piece, std::size_t row, Pt y, const Slice& slice);
  void draw_rule_below(Piece& piece, std::size_t row, Pt y);
  void draw_cell(Piece& piece, std::size_t owner, std::size_t row, Pt baseline, const Slice& slice);
  void draw_rules(Piece& piece, std::size_t row, Pt top, const Slice& slice);
  Piece slice_piece(std::size_t row, const Slice& slice);

  const TableGrid& grid_;
  const TableColumns& columns_;
  const model::TableStyle& style_;
  Setting& setting_;
  TableCells& cells_;
  model::SourceLine from_;
};

}  // namespace nenpo::typeset
