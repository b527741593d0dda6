#include <algorithm>

#include "assemble/data/data_marks.h"
#include "assemble/data/records.h"

namespace nenpo::assemble {
namespace {

/// The partnerships of one group, 庁内 or 企業, which are numbered together.
struct Group {
  std::string_view code, name;
  Records records;
};

std::vector<Group> groups_of(const Records& records) {
  std::vector<Group> groups;
  for (const Record& record : records) {
    const std::string_view code = record.text("group_code");
    auto group = std::find_if(groups.begin(), groups.end(),
                              [code](const Group& known) { return known.code == code; });
    if (group == groups.end()) {
      group = groups.insert(groups.end(), {code, record.text("group"), {}});
    }
    group->records.push_back(record);
  }
  return groups;
}

/// 1-01: the group, and the place in it in as many digits as the last one needs.
std::string serial(std::size_t group, std::size_t at, std::size_t count) {
  std::string number = std::to_string(at + 1);
  const std::size_t digits = std::to_string(count).size();
  number.insert(0, digits - number.size(), '0');
  return std::to_string(group + 1) + "-" + number;
}

void compare_serial(const Record& record, const std::string& generated, Findings& findings) {
  const std::string written(record.text("partnership_id"));
  if (written == generated) return;
  findings.push_back({"serial-mismatch",
                      Severity::kWarning,
                      record.place("partnership_id"),
                      "番号「" + written + "」は、区分ごとに数えると「" + generated +
                          "」です。冊子には「" + generated + "」と印刷しました。",
                      "番号と行の順を確かめてください（例: " + generated + "）。",
                      {}});
}

model::Inlines group_cell(const Group& group) {
  const std::string count = std::to_string(group.records.size()) + "件";
  return {model::Text{std::string(group.name), true, {}}, model::LineBreak{}, plain(count)};
}

void add_group(model::Table& table, const Group& group, std::size_t index, Findings& findings) {
  const std::size_t count = group.records.size();
  const std::size_t header = table.header.size();
  if (count > 1) table.merged.push_back({header + table.rows.size(), 0, count, 1});
  for (std::size_t i = 0; i < count; ++i) {
    const Record& record = group.records[i];
    const std::string number = serial(index, i, count);
    compare_serial(record, number, findings);
    table.rows.push_back({i == 0 ? group_cell(group) : model::Inlines{},
                          {model::Text{number, false, record.fact("partnership_id")}},
                          {record.value("partner")},
                          {record.value("event")}});
  }
}

}  // namespace

DataParts partnership_parts(const Mark& mark, const Assembly& assembly) {
  const Records records =
      records_of(assembly.edition, "partnerships", "fiscal_year", mark.argument);
  if (records.empty())
    return missing_records(mark, "連携実績", "様式3「連携実績調査票」", assembly);
  model::Table table;
  table.kind = "partnerships";
  table.from = mark.from;
  table.columns.assign(4, model::Alignment::kStart);
  table.header = {{{plain("区分")}, {plain("No.")}, {plain("連携先")}, {plain("イベント")}}};
  const auto groups = groups_of(records);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    add_group(table, groups[i], i, assembly.findings);
  }
  model::Paragraph count{{plain("全" + std::to_string(records.size()) + "件")}, mark.from};
  return {{"count", {std::move(count)}}, {"table", {std::move(table)}}};
}

}  // namespace nenpo::assemble
