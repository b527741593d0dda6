#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "annex/indicator_annex.h"
#include "annex/sheet_plan.h"

namespace nenpo::annex {

/// A heading over one column, or over the columns below it that have the same `group`.
struct ColumnHead {
  std::string group;  // 現在値, or empty
  std::string text;   // 年度
  double width = 0;   // in digits
};

/// Where the name of a group of rows stands, and how: kGroup keeps it at the top of a group that
/// may go on over a page.
struct GroupColumns {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Look look = Look::kText;
};

/// Builds a sheet for people from the top down: title, notes, header, then bars and rows.
class PrintSheet {
 public:
  PrintSheet(std::string name, const std::vector<ColumnHead>& heads, const AnnexInfo& info,
             const std::vector<std::string>& notes);

  /// A tinted bar with the name of what follows.
  void add_section(const std::string& text);
  /// Cells for the next row, from `first_column` on; their addresses are given here.
  void add_row(std::uint32_t first_column, std::vector<PlannedCell> cells);
  /// A group's name in these columns, beside the rows from `first_row` to the last one added.
  void add_group(std::uint32_t first_row, GroupColumns columns, const std::string& text);
  std::uint32_t next_row() const { return next_row_; }
  SheetPlan finish();

 private:
  void add_bar(const std::string& text, Look look);
  /// One row, or two when there are groups.
  void add_header(const std::vector<ColumnHead>& heads);
  void add_two_header_rows(const std::vector<ColumnHead>& heads);
  void merge(CellAddress first, CellAddress last);
  std::uint32_t last_column() const;

  SheetPlan sheet_;
  std::uint32_t next_row_ = 0;
};

}  // namespace nenpo::annex
