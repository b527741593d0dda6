#include "annex/table_sheets.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "annex/print_sheet.h"
#include "annex/print_widths.h"
#include "annex/row_height.h"
#include "annex/sheet_names.h"
#include "annex/spread_sheet.h"
#include "annex/table_cells.h"

namespace nenpo::annex {
namespace {

constexpr std::string_view kContentsName = "目次";
constexpr std::string_view kNotSubmitted = "未提出";
constexpr std::size_t kMostRows = 1'048'576;  // of a sheet, its header included
constexpr std::size_t kMostColumns = 16'384;
constexpr double kPadding = 2;  // of a column beside its text, in digits
constexpr double kNarrowest = 8;
constexpr double kWidestData = 50;
constexpr std::size_t kRowsMeasured = 200;  // as for a width that fits most rows
constexpr std::array<std::string_view, 3> kPlaceTitles{"提出ファイル", "提出シート", "提出セル"};

/// Also where its CSV leaves the places to the table that it belongs to: a sheet stands alone.
bool has_places(const model::DataTable& table) { return !table.sources.empty(); }

std::size_t columns_of(const model::DataTable& table) {
  return table.columns.size() + (has_places(table) ? kPlaceTitles.size() : 0);
}

/// The header of a data sheet: no two columns are called the same.
std::vector<std::string> data_titles(const model::DataTable& table) {
  std::vector<std::string> titles;
  const auto add = [&](std::string title, const std::string& id) {
    if (std::find(titles.begin(), titles.end(), title) != titles.end()) title += "（" + id + "）";
    titles.push_back(cell_text(title));
  };
  for (const model::DataColumn& column : table.columns) add(column_title(column), column.id);
  if (!has_places(table)) return titles;
  for (const std::string_view title : kPlaceTitles) add(std::string(title), "出所");
  return titles;
}

void fill_data_row(const model::DataTable& table, const model::DataRow& row,
                   std::vector<PlannedCell>& cells) {
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    fill_cell(cells[column], table.columns[column].type, row.values.at(column).text,
              Purpose::kData);
  }
  if (!has_places(table)) return;
  const model::DataSource& source = table.source_of(row);
  std::size_t column = table.columns.size();
  for (const std::string& text : {source.file, source.sheet, to_a1(row.cell)}) {
    fill_cell(cells[column++], model::ColumnType::kText, text, Purpose::kData);
  }
}

void widen(double& width, const PlannedCell& cell) {
  width = std::clamp(width_of(shown(cell)) + kPadding, width, kWidestData);
}

/// The columns that have something to say: an empty one only takes the others' room.
std::vector<std::size_t> printed_columns(const model::DataTable& table) {
  std::vector<std::size_t> columns;
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    const auto says = [&](const model::DataRow& row) { return !row.values.at(at).text.empty(); };
    if (std::any_of(table.rows.begin(), table.rows.end(), says)) columns.push_back(at);
  }
  return columns;
}

/// What its fullest cell needs, and no more than is read well.
double wished_width(const model::DataTable& table, std::size_t at) {
  constexpr double kWidest = 100;
  const model::DataColumn& column = table.columns[at];
  double width = std::clamp(width_of(column_title(column)) / 2 + kPadding, kNarrowest, kWidest);
  PlannedCell cell;
  for (const model::DataRow& row : table.rows) {
    fill_cell(cell, column.type, row.values.at(at).text, Purpose::kPrint);
    width = std::clamp(width_of(shown(cell)) + 2 * kPadding, width, kWidest);
  }
  return width;
}

SheetPlan plan_contents(const std::vector<std::array<std::string, 4>>& lines,
                        const AnnexInfo& info) {
  PrintSheet sheet(
      std::string(kContentsName),
      {{"", "表", 36}, {"", "件数", 10}, {"", "印刷用のシート", 36}, {"", "データのシート", 36}},
      info, {});
  for (const auto& [title, count, list, data] : lines) {
    sheet.add_row(0, {{{}, cell_text(title), Look::kText},
                      {{}, parse_decimal(count).value_or(Decimal{}), Look::kNumber},
                      {{}, list, Look::kText},
                      {{}, data, Look::kText}});
  }
  return sheet.finish();
}

Failure too_big(const AnnexTable& table) {
  return {"Excel資料の作成", table.title,
          "行または列が多すぎて、Excelの1枚のシート（1,048,576行、16,384列）に入りません。"};
}

}  // namespace

std::string column_title(const model::DataColumn& column) {
  const std::string label = column.label.empty() ? column.id : column.label;
  const bool says_unit = column.unit.empty() || label.find(column.unit) != std::string::npos;
  return says_unit ? label : label + "（" + column.unit + "）";
}

SheetPlan plan_table_list(const AnnexTable& annexed, const std::string& name,
                          const AnnexInfo& info) {
  const model::DataTable& table = *annexed.table;
  const std::vector<std::size_t> columns = printed_columns(table);
  std::vector<double> wished;
  for (const std::size_t at : columns) wished.push_back(wished_width(table, at));
  const PrintWidths widths = fit_to_paper(std::move(wished));
  std::vector<ColumnHead> heads;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    heads.push_back({"", column_title(table.columns[columns[i]]), widths.columns[i]});
  }
  PrintSheet sheet(name, heads, info, {});
  for (const model::DataRow& row : table.rows) {
    std::vector<PlannedCell> cells(columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::size_t at = columns[i];
      fill_cell(cells[i], table.columns[at].type, row.values[at].text, Purpose::kPrint);
    }
    sheet.add_row(0, std::move(cells));
  }
  SheetPlan plan = sheet.finish();
  plan.paper = widths.paper;
  return plan;
}

SheetPlan plan_table_data(const AnnexTable& annexed, const std::string& name) {
  const model::DataTable& table = *annexed.table;
  SheetPlan plan;
  plan.name = name;
  plan.purpose = Purpose::kData;
  plan.last = {static_cast<std::uint32_t>(table.rows.size()),
               static_cast<std::uint32_t>(columns_of(table) - 1)};
  for (const std::string& title : data_titles(table)) {
    const auto column = static_cast<std::uint32_t>(plan.cells.size());
    plan.cells.push_back({{0, column}, title, Look::kDataHeader});
    plan.column_widths.push_back(kNarrowest);
    widen(plan.column_widths.back(), plan.cells.back());
  }
  plan.streamed_rows = plan.last.row;
  plan.fill_row = [&table](std::uint32_t at, std::vector<PlannedCell>& cells) {
    cells.resize(columns_of(table));
    std::uint32_t column = 0;
    for (PlannedCell& cell : cells) cell.at = {at + 1, column++};
    fill_data_row(table, table.rows[at], cells);
  };
  std::vector<PlannedCell> cells;
  for (std::uint32_t at = 0; at < std::min<std::size_t>(table.rows.size(), kRowsMeasured); ++at) {
    plan.fill_row(at, cells);
    for (std::size_t i = 0; i < cells.size(); ++i) widen(plan.column_widths[i], cells[i]);
  }
  return plan;
}

Result<std::vector<SheetPlan>> plan_table_sheets(const std::vector<AnnexTable>& tables,
                                                 const AnnexInfo& info) {
  std::vector<std::string> names{std::string(kContentsName)};
  const auto new_name = [&](const std::string& wanted) {
    return names.emplace_back(sheet_name(wanted, names));
  };
  std::vector<std::array<std::string, 4>> contents;
  std::vector<SheetPlan> lists;
  std::vector<SheetPlan> data;
  for (const AnnexTable& table : tables) {
    const std::size_t rows = table.table->rows.size();
    if (rows == 0) {
      contents.push_back({table.title, "0", std::string(kNotSubmitted), ""});
      continue;
    }
    if (rows >= kMostRows || columns_of(*table.table) > kMostColumns) return too_big(table);
    const bool is_printed = rows <= kMostPrintedRows;
    const std::string list = is_printed ? new_name(table.title) : "";
    if (is_printed) {
      const bool spread = !table.spread.rows.empty();
      lists.push_back(spread ? plan_spread(table, list, info) : plan_table_list(table, list, info));
    }
    data.push_back(plan_table_data(table, new_name(table.title + "データ")));
    contents.push_back({table.title, std::to_string(rows),
                        is_printed ? list : "なし（行が多いためデータのみ）", data.back().name});
  }
  std::vector<SheetPlan> plans{plan_contents(contents, info)};
  for (auto* more : {&lists, &data}) {
    std::move(more->begin(), more->end(), std::back_inserter(plans));
  }
  return plans;
}

}  // namespace nenpo::annex
