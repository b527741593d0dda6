#include "annex/spread_sheet.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "annex/print_sheet.h"
#include "annex/row_height.h"
#include "annex/table_cells.h"
#include "base/text.h"

namespace nenpo::annex {
namespace {

constexpr std::string_view kKind = "kind", kYear = "fiscal_year", kText = "text";

/// In digits of the font: what suits a column whose fullest cell is a word, an item, a report.
constexpr double kNarrow = 10, kMiddle = 24, kWide = 52;
constexpr double kMostOfWord = 16, kMostOfItems = 240;

struct Column {
  std::string kind;
  std::string year;
  ColumnHead head;
};

using Row = std::vector<std::string>;  // what its records have in common

struct Records {
  std::vector<Row> rows;  // in the order of the table
  std::map<std::pair<Row, std::pair<std::string, std::string>>, std::string> texts;
  std::map<std::string, std::set<std::string>> years;  // of a kind
};

Row key_of(const AnnexTable& annexed, const model::DataRow& record) {
  Row row;
  for (const std::string& column : annexed.spread.rows) {
    row.emplace_back(annexed.table->text(record, column));
  }
  return row;
}

Records records_of(const AnnexTable& annexed) {
  Records records;
  for (const model::DataRow& record : annexed.table->rows) {
    const Row row = key_of(annexed, record);
    if (records.rows.empty() || records.rows.back() != row) records.rows.push_back(row);
    const std::string kind(annexed.table->text(record, kKind));
    const std::string year(annexed.table->text(record, kYear));
    records.years[kind].insert(year);
    records.texts[{row, {kind, year}}] = std::string(annexed.table->text(record, kText));
  }
  return records;
}

/// 2011 as 2011年度, 2014+ as 2014年度以降.
std::string shown_year(std::string_view year) {
  const bool and_later = year.ends_with('+');
  if (and_later) year.remove_suffix(1);
  return std::string(year) + "年度" + (and_later ? "以降" : "");
}

ColumnHead head_of(const SpreadKind& kind, const std::string& year, bool joined) {
  if (year.empty()) return {"", kind.title, kNarrow};
  if (joined) return {shown_year(year), kind.title, kNarrow};
  return {kind.title, shown_year(year), kNarrow};
}

std::vector<Column> columns_of(const AnnexTable& annexed, const Records& records) {
  std::vector<Column> columns;
  for (const auto& group : annexed.spread.columns) {
    std::set<std::string> years;
    for (const SpreadKind& kind : group) {
      const auto found = records.years.find(kind.kind);
      if (found != records.years.end()) years.insert(found->second.begin(), found->second.end());
    }
    for (const std::string& year : years) {
      for (const SpreadKind& kind : group) {
        columns.push_back({kind.kind, year, head_of(kind, year, group.size() > 1)});
      }
    }
  }
  return columns;
}

std::string text_at(const Records& records, const Row& row, const Column& column) {
  const auto found = records.texts.find({row, {column.kind, column.year}});
  return found != records.texts.end() ? found->second : std::string();
}

void fit_widths(std::vector<Column>& columns, const Records& records) {
  for (Column& column : columns) {
    double most = 0;
    for (const Row& row : records.rows) {
      double all = 0;
      const std::string text = text_at(records, row, column);
      for (const std::string_view line : split(text, '\n')) all += width_of(line);
      most = std::max(most, all);
    }
    if (most > kMostOfWord) column.head.width = most > kMostOfItems ? kWide : kMiddle;
  }
}

PlannedCell cell_of(const std::string& text) {
  PlannedCell cell;
  if (const auto number = parse_decimal(text)) {
    cell.content = *number;
    cell.look = Look::kNumber;
  } else {
    fill_cell(cell, model::ColumnType::kLines, text, Purpose::kPrint);
  }
  return cell;
}

std::string title_of(const model::DataTable& table, const std::string& column) {
  const auto at = table.find_column(column);
  return at ? table.columns[*at].label : column;
}

}  // namespace

Spread spread_of(std::string_view rows, std::string_view columns) {
  Spread spread;
  for (const std::string_view row : split(rows, ';')) spread.rows.emplace_back(trim(row));
  for (const std::string_view group : split(columns, ';')) {
    auto& kinds = spread.columns.emplace_back();
    for (const std::string_view kind : split(group, '+')) {
      const std::size_t equals = std::min(kind.find('='), kind.size());
      const std::string_view title = kind.substr(std::min(equals + 1, kind.size()));
      kinds.push_back({std::string(trim(kind.substr(0, equals))), std::string(trim(title))});
    }
  }
  return spread;
}

SheetPlan plan_spread(const AnnexTable& annexed, const std::string& name, const AnnexInfo& info) {
  const Records records = records_of(annexed);
  std::vector<Column> columns = columns_of(annexed, records);
  fit_widths(columns, records);
  std::vector<ColumnHead> heads;
  for (const std::string& row : annexed.spread.rows) {
    heads.push_back({"", title_of(*annexed.table, row), kMiddle});
  }
  for (const Column& column : columns) heads.push_back(column.head);
  PrintSheet sheet(name, heads, info, {});
  for (const Row& row : records.rows) {
    std::vector<PlannedCell> cells;
    for (const std::string& text : row) cells.push_back(cell_of(text));
    for (const Column& column : columns) cells.push_back(cell_of(text_at(records, row, column)));
    sheet.add_row(0, std::move(cells));
  }
  SheetPlan plan = sheet.finish();
  plan.paper = PaperSize::kA3;
  return plan;
}

}  // namespace nenpo::annex
