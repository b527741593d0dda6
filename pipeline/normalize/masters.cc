#include "normalize/masters.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "base/text.h"

namespace nenpo::normalize {
namespace {

using Row = std::vector<std::string>;

/// A CSV file with a header record, its columns asked for by name.
struct NamedColumns {
  std::vector<std::string> names;
  std::vector<Row> rows;

  std::string value(const Row& row, std::string_view name) const {
    const auto column =
        static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    return column < row.size() ? row[column] : "";
  }
};

NamedColumns columns_of(const model::Sheet& sheet) {
  NamedColumns table;
  std::map<std::uint32_t, Row> records;
  for (const model::Cell& cell : sheet.cells) {
    Row& record = records[cell.at.row];
    record.resize(std::max<std::size_t>(record.size(), cell.at.column + std::size_t{1}));
    record[cell.at.column] = std::string(trim(cell.stored));
  }
  for (auto& [number, record] : records) {
    if (table.names.empty()) {
      table.names = std::move(record);
    } else {
      table.rows.push_back(std::move(record));
    }
  }
  return table;
}

std::optional<NamedColumns> find_table(const std::vector<model::Workbook>& tables,
                                       std::string_view name) {
  const auto found =
      std::find_if(tables.begin(), tables.end(), [name](const model::Workbook& workbook) {
        return workbook.file == name || workbook.file.ends_with("/" + std::string(name));
      });
  if (found == tables.end() || found->sheets.empty()) return std::nullopt;
  return columns_of(found->sheets.front());
}

std::vector<std::string> words_of(const std::string& list) {
  std::vector<std::string> words;
  for (const std::string_view word : split(list, '|')) {
    if (!trim(word).empty()) words.emplace_back(trim(word));
  }
  return words;
}

int number_of(const std::string& text) {
  const bool digits =
      !text.empty() && text.size() < 4 &&
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? std::stoi(text) : 0;
}

void read_departments(const NamedColumns& table, model::Masters& masters) {
  for (const Row& row : table.rows) {
    masters.departments.push_back({table.value(row, "department"), table.value(row, "slug"),
                                   words_of(table.value(row, "known_variants"))});
  }
}

void read_policies(const NamedColumns& table, model::Masters& masters) {
  for (const Row& row : table.rows) {
    masters.policies.push_back({table.value(row, "basic_policy_code"),
                                table.value(row, "basic_policy"), table.value(row, "policy_code"),
                                table.value(row, "policy")});
  }
}

void read_goals(const NamedColumns& table, model::Masters& masters) {
  for (const Row& row : table.rows) {
    masters.goals.push_back({number_of(table.value(row, "goal")), table.value(row, "name_ja")});
  }
}

void read_targets(const NamedColumns& table, model::Masters& masters) {
  for (const Row& row : table.rows) masters.sdg_targets.push_back(table.value(row, "target"));
}

void read_aliases(const NamedColumns& table, model::Masters& masters) {
  for (const Row& row : table.rows) {
    masters.header_aliases.push_back({number_of(table.value(row, "form")),
                                      table.value(row, "field"),
                                      words_of(table.value(row, "labels_seen"))});
  }
}

/// A list of the masters: how its columns go into the model, and a column that it must have.
struct List {
  std::string_view file;
  std::string_view column;
  void (*read)(const NamedColumns&, model::Masters&);
  bool required;
};
constexpr List kLists[] = {{"departments.csv", "department", read_departments, true},
                           {"policies.csv", "policy_code", read_policies, true},
                           {"sdg_goals.csv", "goal", read_goals, true},
                           {"sdg_targets.csv", "target", read_targets, true},
                           {"header-aliases.csv", "labels_seen", read_aliases, false}};

bool has_column(const NamedColumns& table, std::string_view name) {
  return std::find(table.names.begin(), table.names.end(), name) != table.names.end();
}

}  // namespace

Result<model::Masters> read_masters(const std::vector<model::Workbook>& tables) {
  model::Masters masters;
  for (const List& list : kLists) {
    const std::string file(list.file);
    const auto table = find_table(tables, list.file);
    if (!table && list.required) {
      return Failure{"マスターの読み込み", file,
                     "ファイルがありません。input/masters に置いてください"};
    }
    if (table && !has_column(*table, list.column)) {
      return Failure{"マスターの読み込み", file,
                     "1行目に列「" + std::string(list.column) + "」がありません"};
    }
    if (table) list.read(*table, masters);
  }
  return masters;
}

}  // namespace nenpo::normalize
