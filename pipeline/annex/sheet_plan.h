#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/cell_address.h"
#include "base/decimal.h"
#include "base/period.h"
#include "model/workbook.h"

namespace nenpo::annex {

/// How a cell looks; each is one cell format of the workbook (look_formats.cc).
enum class Look {
  kTitle,
  kSubtitle,
  kNote,
  kHeader,
  kSection,       // a tinted bar over the whole width
  kGroup,         // merged 基本政策 and 政策
  kText,          // wrapped
  kCentred,       // short words
  kNumber,        // 1,039 and ▲35.0, with the places of the number
  kFiscalYear,    // 2025年度, the number 2025
  kCalendarYear,  // 2025年
  kPlainNumber,   // 2025: a year whose header says of which kind
  kDay,           // 2026年2月13日
  kMissing,       // 未提出
  kDataHeader,
  kDataText,
  kDataNumber,  // 1039 and -35.0
  kDataDay,     // 2026-02-13
};

/// Nothing, a text that stays a text, a number or a day.
using Content = std::variant<std::monostate, std::string, Decimal, Date>;

struct PlannedCell {
  CellAddress at;
  Content content;
  Look look = Look::kText;
};

enum class Purpose { kPrint, kData };
enum class PaperSize { kA4, kA3 };

/// A sheet of the annex before libxlsxwriter: written by write_workbook, held against the file by
/// differences. Cells in row order; merged ranges have their content in the first cell.
struct SheetPlan {
  std::string name;
  Purpose purpose = Purpose::kPrint;
  PaperSize paper = PaperSize::kA4;
  std::vector<PlannedCell> cells;
  std::vector<model::CellRange> merges;
  std::vector<double> column_widths;            // in digits of the default font, as Excel counts
  std::map<std::uint32_t, double> row_heights;  // in points
  std::uint32_t header_first = 0;               // the rows repeated on each page
  std::uint32_t header_last = 0;
  std::uint32_t frozen_columns = 0;
  CellAddress last;  // bottom right of what is printed
  /// The rows below `cells`, each made when it is needed: a table of a million cells is not held
  /// twice. fill_row sets every cell of row `at` of them; it may use the vector's old cells again.
  std::uint32_t streamed_rows = 0;
  std::function<void(std::uint32_t at, std::vector<PlannedCell>& cells)> fill_row = {};
};

/// Visits all cells in row order.
template <typename Visit>
void for_each_cell(const SheetPlan& plan, Visit visit) {
  for (const PlannedCell& cell : plan.cells) visit(cell);
  std::vector<PlannedCell> row;
  for (std::uint32_t at = 0; at < plan.streamed_rows; ++at) {
    plan.fill_row(at, row);
    for (const PlannedCell& cell : row) visit(cell);
  }
}

/// A text as a cell can hold it: characters that XML forbids become U+FFFD, what exceeds Excel's
/// 32,767 is cut with …
std::string cell_text(std::string_view text);
/// Whether the cell has a look but no content.
bool is_blank(const PlannedCell& cell);
/// What the cell shows: the number under the look's format, the text, or nothing.
std::string shown(const PlannedCell& cell);
/// The number format of a look for a number with these places.
std::string number_format(Look look, std::uint8_t places);

}  // namespace nenpo::annex
