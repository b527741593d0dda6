#include "ingest/ods_content.h"

#include <algorithm>
#include <utility>

#include "ingest/ods_names.h"
#include "ingest/review_comment.h"

namespace nenpo::ingest {
namespace {

using ods::is;
using ods::value;

constexpr std::uint32_t kMaxRows = 1'048'576;
constexpr std::uint32_t kMaxColumns = 16'384;
constexpr std::uint32_t kMaxRepeatedCells = 1'000'000;
constexpr std::size_t kMaxCellText = 16u << 20;
constexpr std::uint32_t kMaxBlanks = 32'767;  // the longest text a cell of Excel holds

bool is_hidden(const package::XmlAttributes& attributes) {
  const std::string_view visibility = value(attributes, "visibility");
  return visibility == "collapse" || visibility == "filter";
}

std::uint32_t advanced(std::uint32_t from, std::uint32_t by, std::uint32_t limit) {
  return by < limit - std::min(from, limit) ? from + by : limit;
}

}  // namespace

void OdsContent::start(const package::XmlName& name, const package::XmlAttributes& attributes) {
  if (skipped_depth_ > 0) {
    ++skipped_depth_;
    return;
  }
  const Level around = level_;
  if (enter(name, attributes)) {
    levels_.push_back(around);
  } else {
    level_ = around;
    skipped_depth_ = 1;
  }
}

void OdsContent::end(const package::XmlName& name) {
  if (skipped_depth_ > 0) {
    --skipped_depth_;
    return;
  }
  leave(name);
  level_ = levels_.back();
  levels_.pop_back();
}

void OdsContent::text(std::string_view piece) {
  if (skipped_depth_ > 0) return;
  if (level_.area == Area::kStyles) styles_.text(piece);
  if (level_.area == Area::kReading) text_.add_reading(piece);
  if (level_.area == Area::kParagraph) gathered().add(piece, level_.style);
  if (level_.area == Area::kReading || level_.area == Area::kParagraph) draw_text(piece.size());
}

/// Whether the element belongs to what is read.
bool OdsContent::enter(const package::XmlName& name, const package::XmlAttributes& attributes) {
  switch (level_.area) {
    case Area::kOutside:
      return enter_outside(name);
    case Area::kStyles:
      styles_.start(name, attributes);
      return true;
    case Area::kTables:
      return enter_table_part(name, attributes);
    case Area::kCell:
      return enter_cell_part(name);
    case Area::kParagraph:
      return enter_text_part(name, attributes);
    case Area::kReading:
      return true;
  }
  return false;
}

bool OdsContent::enter_outside(const package::XmlName& name) {
  if (name.space != ods::kOffice) return false;
  if (name.local == "automatic-styles" || name.local == "styles") level_.area = Area::kStyles;
  if (name.local == "spreadsheet") {
    level_.area = Area::kTables;
    is_spreadsheet_ = true;
  }
  return level_.area != Area::kOutside || name.local == "document-content" || name.local == "body";
}

bool OdsContent::enter_table_part(const package::XmlName& name,
                                  const package::XmlAttributes& attributes) {
  if (name.space != ods::kTable) return false;
  if (name.local == "table") {
    start_sheet(attributes);
  } else if (sheets_.empty()) {
    return false;
  } else if (name.local == "table-source") {
    copies_other_file_ = true;
    return false;
  } else if (name.local == "table-column") {
    start_column(attributes);
  } else if (name.local == "table-row") {
    start_row(attributes);
  } else if (name.local == "table-cell" || name.local == "covered-table-cell") {
    start_cell(attributes);
  } else {
    constexpr std::string_view kGroups[] = {"table-columns",      "table-header-columns",
                                            "table-column-group", "table-rows",
                                            "table-header-rows",  "table-row-group"};
    return std::find(std::begin(kGroups), std::end(kGroups), name.local) != std::end(kGroups);
  }
  return true;
}

bool OdsContent::enter_cell_part(const package::XmlName& name) {
  if (is(name, ods::kOffice, "annotation") && !in_comment_) {
    in_comment_ = true;
    comment_.clear({});
    return true;
  }
  if (!is(name, ods::kText, "p") && !is(name, ods::kText, "h")) return false;
  level_.area = Area::kParagraph;
  level_.style = cell_style_;
  gathered().start_paragraph();
  return true;
}

bool OdsContent::enter_text_part(const package::XmlName& name,
                                 const package::XmlAttributes& attributes) {
  if (name.space != ods::kText || name.local == "note") return false;
  if (name.local == "span") {
    level_.style = styles_.text_style(value(attributes, "style-name"), level_.style);
  } else if (name.local == "s") {
    const std::uint32_t blanks = std::min(ods::count(attributes, "c"), kMaxBlanks);
    gathered().add_blanks(blanks, level_.style);
    draw_text(blanks);
  } else if (name.local == "tab") {
    gathered().add_tab(level_.style);
  } else if (name.local == "line-break") {
    gathered().add_line_break(level_.style);
  } else if (name.local == "ruby-base") {
    gathered().start_ruby_base();
  } else if (name.local == "ruby-text") {
    level_.area = Area::kReading;
  }
  return true;
}

void OdsContent::leave(const package::XmlName& name) {
  if (level_.area == Area::kStyles) {
    styles_.end(name);
  } else if (is(name, ods::kOffice, "annotation")) {
    in_comment_ = false;
  } else if (name.space == ods::kText) {
    if (name.local == "ruby-base") gathered().end_ruby_base();
    if (name.local == "ruby") gathered().end_ruby();
  } else if (name.space == ods::kTable) {
    if (name.local == "table-cell" || name.local == "covered-table-cell") end_cell();
    if (name.local == "table-row") end_row();
    if (name.local == "table") end_sheet();
  }
}

void OdsContent::start_sheet(const package::XmlAttributes& attributes) {
  model::Sheet& sheet = sheets_.emplace_back();
  sheet.name = value(attributes, "name");
  if (styles_.hides_sheet(value(attributes, "style-name"))) {
    sheet.visibility = model::Visibility::kHidden;
  }
  copies_other_file_ = false;
  column_styles_.clear();
  next_column_ = 0;
  next_ = {};
}

/// A sheet with a source is a copy of another file's, kept for formulas that refer to it.
void OdsContent::end_sheet() {
  if (copies_other_file_) sheets_.pop_back();
}

void OdsContent::start_column(const package::XmlAttributes& attributes) {
  const std::uint32_t first = next_column_;
  next_column_ = advanced(first, ods::count(attributes, "number-columns-repeated"), kMaxColumns);
  column_styles_.push_back(
      {next_column_, std::string(value(attributes, "default-cell-style-name"))});
  if (!is_hidden(attributes)) return;
  for (std::uint32_t column = first; column < next_column_; ++column) {
    sheets_.back().hidden_columns.push_back(column);
  }
}

void OdsContent::start_row(const package::XmlAttributes& attributes) {
  row_.clear();
  row_repeated_ = ods::count(attributes, "number-rows-repeated");
  row_style_ = value(attributes, "default-cell-style-name");
  next_.column = 0;
  if (!is_hidden(attributes)) return;
  const std::uint32_t end = advanced(next_.row, row_repeated_, kMaxRows);
  for (std::uint32_t row = next_.row; row < end; ++row) {
    sheets_.back().hidden_rows.push_back(row);
  }
}

void OdsContent::start_cell(const package::XmlAttributes& attributes) {
  level_.area = Area::kCell;
  raw_ = raw_ods_cell(attributes);
  cell_style_ = styles_.cell_style(raw_.style.empty() ? default_style() : raw_.style);
  text_.clear(cell_style_);
  comment_.clear({});
}

/// A cell without a style of its own takes the row's, then the column's. ODF 1.3 Part 3, 19.615.
std::string OdsContent::default_style() const {
  if (!row_style_.empty()) return row_style_;
  const auto column =
      std::find_if(column_styles_.begin(), column_styles_.end(),
                   [this](const ColumnStyle& style) { return next_.column < style.end; });
  return column == column_styles_.end() ? "" : column->style;
}

void OdsContent::end_cell() {
  model::Cell cell;
  cell.number_format = cell_style_.format;
  cell.struck = cell_style_.struck;
  add_merges();
  if (set_ods_value(cell, raw_, text_, styles_.format(cell_style_))) {
    cell.annotation = annotate(cell);
    if (cell.annotation >= 0) {
      const auto& runs = sheets_.back().annotations.back().runs;
      const auto is_struck = [](const model::TextRun& run) { return run.struck; };
      if (!runs.empty()) cell.struck = std::all_of(runs.begin(), runs.end(), is_struck);
    }
    add_cell(cell);
  }
  next_.column = advanced(next_.column, raw_.repeated, kMaxColumns);
}

/// The index of what is to be said of a cell beyond its value, or -1.
std::int32_t OdsContent::annotate(const model::Cell& cell) {
  model::Annotation annotation;
  if (cell.type == model::CellType::kText) {
    annotation.runs = text_.runs();
    annotation.phonetics = text_.phonetics();
  }
  annotation.comment = without_review(comment_.text());
  if (annotation.runs.empty() && annotation.phonetics.empty() && annotation.comment.empty()) {
    return -1;
  }
  auto& annotations = sheets_.back().annotations;
  annotations.push_back(std::move(annotation));
  return static_cast<std::int32_t>(annotations.size() - 1);
}

void OdsContent::add_cell(const model::Cell& cell) {
  const std::uint32_t end = advanced(next_.column, raw_.repeated, kMaxColumns);
  for (std::uint32_t column = next_.column; column < end && within_budget_; ++column) {
    row_.push_back(cell);
    row_.back().at = {next_.row, column};
    if (column > next_.column) ++repeated_cells_;
    draw_text(cell.stored.size());
    if (!budget_.draw_cell() || repeated_cells_ > kMaxRepeatedCells) within_budget_ = false;
  }
}

void OdsContent::add_merges() {
  if (raw_.spanned_columns <= 1 && raw_.spanned_rows <= 1) return;
  if (next_.row >= kMaxRows || next_.column >= kMaxColumns) return;
  const std::uint32_t below = advanced(next_.row, raw_.spanned_rows, kMaxRows);
  const std::uint32_t right = advanced(next_.column, raw_.spanned_columns, kMaxColumns);
  sheets_.back().merges.push_back({next_, {below - 1, right - 1}});
}

void OdsContent::end_row() {
  const std::uint32_t end = advanced(next_.row, row_repeated_, kMaxRows);
  auto& cells = sheets_.back().cells;
  for (std::uint32_t row = next_.row; row < end && !row_.empty() && within_budget_; ++row) {
    for (model::Cell& cell : row_) {
      cell.at.row = row;
      if (row > next_.row && (!budget_.draw_cell() || ++repeated_cells_ > kMaxRepeatedCells)) {
        within_budget_ = false;
        return;
      }
      if (row > next_.row) draw_text(2 * cell.stored.size());
      cells.push_back(cell);
    }
  }
  next_.row = end;
}

void OdsContent::draw_text(std::size_t bytes) {
  constexpr std::size_t kCopies = 2;  // as stored and as displayed
  if (!budget_.draw_text(kCopies * bytes)) within_budget_ = false;
  if (gathered().text().size() > kMaxCellText) within_budget_ = false;
}

}  // namespace nenpo::ingest
