#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/manuscript.h"
#include "model/style.h"
#include "typeset/blocks/setting.h"
#include "typeset/tables/table_columns.h"
#include "typeset/tables/table_grid.h"

namespace nenpo::typeset {

/// The cells of a table as set: their lines, which row each line stands in, and how high the rows
/// are. Of each column the text that stands out of it furthest is a finding `box-overflow`.
class TableCells {
 public:
  struct Lines {
    std::size_t from = 0, to = 0;
    std::size_t count() const { return to - from; }
  };

  TableCells(const TableGrid& grid, const TableColumns& columns, const model::TableStyle& style,
             Setting& setting, const model::Table& table);

  const model::TextStyle& text_of(std::size_t row) const;
  /// The height of a row: its tallest cell, and what a cell that ends here still needs.
  Pt height(std::size_t row) const { return heights_[row]; }
  /// The height of the rows from `row` to the end of the cell.
  Pt height_to_end(const GridCell& cell, std::size_t row) const;
  std::vector<TextLine>& lines(std::size_t owner) { return lines_[owner]; }
  const Findings& findings(std::size_t owner) const { return findings_[owner]; }
  /// The lines of the cell that stand in this row: all of them in its first, but of a merged cell
  /// that is too tall for that as many as each row holds.
  Lines in_row(std::size_t owner, std::size_t row) const;
  /// A merged cell whose text is divided over its rows.
  bool is_divided(std::size_t owner) const { return divided_[owner]; }
  /// How many lines the row holds.
  std::size_t line_count(std::size_t row) const;
  /// Whether a footnote's mark stands in the row.
  bool has_note_marks(std::size_t row) const;
  /// Whether a merged cell's text runs on below this row.
  bool text_goes_on(std::size_t row) const;
  /// How far the text of a head's cell stands below its place, to be in the middle.
  Pt centring(std::size_t owner) const;

 private:
  /// A line that stands out of its column.
  struct Overflow {
    std::size_t owner = 0;
    Em over{};
    std::string text{};
  };
  void set_lines(std::size_t owner, const model::Table& table, std::vector<Overflow>& worst);
  void report(const Overflow& overflow, const model::Table& table);
  Pt text_height(const GridCell& cell, std::size_t owner) const;
  void set_heights();
  void divide(std::size_t owner);

  const TableGrid& grid_;
  const TableColumns& columns_;
  const model::TableStyle& style_;
  Setting& setting_;
  std::vector<std::vector<TextLine>> lines_;    // of each cell
  std::vector<Findings> findings_;              // of each cell
  std::vector<bool> divided_;                   // each cell
  std::vector<std::vector<std::size_t>> ends_;  // of a divided cell: its last line in each row
  std::vector<Pt> heights_;                     // of each row
};

}  // namespace nenpo::typeset
