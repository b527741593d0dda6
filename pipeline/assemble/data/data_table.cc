#include "assemble/data/data_table.h"

#include <algorithm>
#include <optional>

#include "assemble/data/data_marks.h"
#include "assemble/data/dates.h"
#include "assemble/data/records.h"
#include "assemble/markdown.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

using model::ColumnType;

/// A column as it is printed.
struct PrintedColumn {
  const model::DataColumn* column = nullptr;
  std::string head;
};
struct Condition {
  std::string column, value;
};

template <typename Items, typename Name>
std::string joined(const Items& items, Name name_of) {
  std::string names;
  for (const auto& item : items) names += (names.empty() ? "" : "、") + name_of(item);
  return names;
}

/// Reads what the attributes of one fence ask of one table.
class Request {
 public:
  Request(const Fence& fence, const model::DataTable& table, Findings& findings)
      : fence_(fence), table_(table), findings_(findings) {}

  std::vector<PrintedColumn> columns() {
    const std::string_view wanted = fence_.attribute("columns");
    std::vector<PrintedColumn> columns;
    if (wanted.empty()) {
      for (const model::DataColumn& column : table_.columns) columns.push_back(printed(column, {}));
    }
    for (const std::string_view item : wanted.empty() ? Items{} : split(wanted, ',')) {
      const std::size_t colon = item.find(':');
      const bool has_head = colon != std::string_view::npos;
      const auto* column = find(trim(item.substr(0, colon)));
      if (column != nullptr)
        columns.push_back(printed(*column, has_head ? trim(item.substr(colon + 1)) : ""));
    }
    return columns;
  }

  Records records() {
    Records records = records_of_table();
    for (const Condition& condition : conditions()) {
      std::erase_if(records, [&condition](const Record& record) {
        return record.text(condition.column) != condition.value;
      });
    }
    sort(records);
    return records;
  }

 private:
  using Items = std::vector<std::string_view>;

  Records records_of_table() const {
    Records records;
    for (const model::DataRow& row : table_.rows) records.emplace_back(table_, row);
    return records;
  }

  /// 回答者数（人）: the unit once in the head, not behind every number.
  static PrintedColumn printed(const model::DataColumn& column, std::string_view head) {
    std::string words(head.empty() ? (column.label.empty() ? column.id : column.label) : head);
    if (head.empty() && !column.unit.empty()) words += "（" + column.unit + "）";
    return {&column, std::move(words)};
  }

  const model::DataColumn* find(std::string_view id) {
    return asked_column(table_, id, fence_, findings_);
  }

  std::vector<Condition> conditions() {
    std::vector<Condition> conditions;
    const std::string_view where = fence_.attribute("where");
    for (const std::string_view item : where.empty() ? Items{} : split(where, ',')) {
      const std::size_t sign = item.find('=');
      if (sign == std::string_view::npos) {
        report_condition(item);
      } else if (const auto* column = find(trim(item.substr(0, sign)))) {
        conditions.push_back({column->id, std::string(trim(item.substr(sign + 1)))});
      }
    }
    return conditions;
  }

  void report_condition(std::string_view item) {
    findings_.push_back(finding_at(
        fence_.from, Severity::kError, "malformed-block",
        "囲み「data」の条件「" + std::string(item) + "」を読めません。この条件は使いませんでした。",
        "「列=値」の形で書き、2つ以上は「,」で区切ってください。例：where=\"fiscal_year=2025\""));
  }

  void sort(Records& records) {
    std::string_view by = fence_.attribute("sort");
    if (by.empty()) return;
    const bool falling = by.starts_with('-');
    if (falling) by.remove_prefix(1);
    const auto* column = find(by);
    if (column == nullptr) return;
    std::stable_sort(records.begin(), records.end(), [&](const Record& a, const Record& b) {
      return falling ? is_before(b, a, *column) : is_before(a, b, *column);
    });
  }

  static bool is_before(const Record& a, const Record& b, const model::DataColumn& column) {
    const auto left = a.number(column.id), right = b.number(column.id);
    if (left && right) return compare(*left, *right) < 0;
    return a.text(column.id) < b.text(column.id);
  }

  const Fence& fence_;
  const model::DataTable& table_;
  Findings& findings_;
};

std::string with_commas(const Record& record, const model::DataColumn& column) {
  return joined(record.words(column.id), [](const std::string& word) { return word; });
}

model::Inlines lines(std::string_view text, const std::string& fact) {
  model::Inlines inlines;
  for (const std::string_view line : split(text, '\n')) {
    if (!inlines.empty()) inlines.emplace_back(model::LineBreak{});
    inlines.emplace_back(model::Text{std::string(line), false, fact});
  }
  return inlines;
}

model::Inlines cell(const Record& record, const model::DataColumn& column, const Fence& fence,
                    Findings& findings) {
  const std::string_view text = record.text(column.id);
  const std::string fact = record.fact(column.id);
  if (text.empty()) return {};
  switch (column.type) {
    case ColumnType::kNumber:
      return {model::Text{record.printed(column.id), false, fact}};
    case ColumnType::kDate:
    case ColumnType::kMonth:
      return {model::Text{dotted(text), false, fact}};
    case ColumnType::kList:
      return {model::Text{with_commas(record, column), false, fact}};
    case ColumnType::kFlag:
      return text == "true" ? model::Inlines{model::Text{"○", false, fact}} : model::Inlines{};
    case ColumnType::kMarkdown:
      return read_inlines(text, fence.from, findings);
    case ColumnType::kText:
    case ColumnType::kLines:
    case ColumnType::kYear:
      return lines(text, fact);
  }
  return {};
}

model::Blocks no_records(const Fence& fence, const Assembly& assembly) {
  const std::string what = "表「" + std::string(fence.attribute("table")) + "」の記録";
  const std::string where(fence.attribute("where"));
  assembly.findings.push_back(
      finding_at(fence.from, Severity::kError, "missing-records",
                 what + (where.empty() ? "" : "で、条件「" + where + "」に合うもの") +
                     "がありません。冊子には枠だけを印刷しました。",
                 "条件の列と値を確かめてください。例：where=\"fiscal_year=2025\""));
  return {model::WordsFigure{"該当する記録なし", {{plain(what)}}, fence.from}};
}

}  // namespace

const model::DataTable* asked_table(const Fence& fence, const Assembly& assembly) {
  const std::string id(fence.attribute("table"));
  const model::DataTable* table = assembly.edition.find_table(id);
  if (table != nullptr) return table;
  const std::string names = joined(assembly.edition.tables, [](const auto& t) { return t.id; });
  assembly.findings.push_back(finding_at(
      fence.from, Severity::kError, "unknown-table", "「" + id + "」という表はありません。",
      names.empty() ? "様式2から様式8までのどれも提出されていません。"
                    : "使える表は、" + names + "です。例：:::{data table=\"outreach\"}"));
  return nullptr;
}

const model::DataColumn* asked_column(const model::DataTable& table, std::string_view id,
                                      const Fence& fence, Findings& findings) {
  const auto column = table.find_column(id);
  if (column) return &table.columns[*column];
  findings.push_back(finding_at(
      fence.from, Severity::kError, "unknown-column",
      "表「" + table.id + "」に「" + std::string(id) + "」という列はありません。",
      "使える列は、" + joined(table.columns, [](const auto& c) { return c.id; }) + "です。"));
  return nullptr;
}

model::Blocks data_table(const Fence& fence, const Assembly& assembly) {
  const model::DataTable* data = asked_table(fence, assembly);
  if (data == nullptr) return {};
  Request request(fence, *data, assembly.findings);
  const auto columns = request.columns();
  const Records records = request.records();
  if (columns.empty()) return {};
  if (records.empty()) return no_records(fence, assembly);
  model::Table table;
  table.kind = std::string(fence.attribute("kind"));
  table.from = fence.from;
  table.caption = read_inlines(fence.attribute("caption"), fence.from, assembly.findings);
  table.header.emplace_back();
  for (const PrintedColumn& column : columns) {
    const bool is_number = column.column->type == ColumnType::kNumber;
    table.columns.push_back(is_number ? model::Alignment::kEnd : model::Alignment::kStart);
    table.header.front().push_back({plain(column.head)});
  }
  for (const Record& record : records) {
    auto& row = table.rows.emplace_back();
    for (const PrintedColumn& column : columns) {
      row.push_back(cell(record, *column.column, fence, assembly.findings));
    }
  }
  return {std::move(table)};
}

}  // namespace nenpo::assemble
