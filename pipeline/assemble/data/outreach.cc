#include <set>

#include "assemble/data/data_marks.h"
#include "assemble/data/dates.h"
#include "assemble/data/records.h"

namespace nenpo::assemble {
namespace {

/// 2 者, 年間 20 件（見込）: one figure of a cell.
model::Inlines quantity(const Record& record) {
  const bool forecast = record.text("forecast") == "true";
  return {plain(std::string(record.text("label"))),
          model::Text{record.printed("value"), false, record.fact("value")},
          plain(std::string(record.text("unit")) + (forecast ? "（見込）" : ""))};
}

/// The figures of a message one a line, in the order in which they were written.
model::Inlines quantities(const model::Edition& edition, const Record& message,
                          std::string_view scope) {
  model::Inlines cell;
  for (const Record& result :
       records_of(edition, "outreach_results", "outreach_id", message.text("outreach_id"))) {
    if (result.text("scope") != scope) continue;
    if (!cell.empty()) cell.emplace_back(model::LineBreak{});
    for (model::Inline& part : quantity(result)) {
      if (!std::get<model::Text>(part).text.empty()) cell.push_back(std::move(part));
    }
  }
  return cell;
}

bool is_within(const Record& message, const Record& window) {
  const auto month_of = [](std::string_view iso) { return iso.substr(0, 7); };
  const std::string_view month = message.text("sent_month");
  return month >= month_of(window.text("period_start")) &&
         month <= month_of(window.text("period_end"));
}

model::Table table_of(const Records& messages, const Mark& mark, const model::Edition& edition) {
  model::Table table;
  table.kind = "outreach";
  table.from = mark.from;
  using model::Alignment;
  table.columns = {Alignment::kStart, Alignment::kStart, Alignment::kStart, Alignment::kEnd,
                   Alignment::kEnd};
  table.header = {{{plain("配信時期")},
                   {plain("配信した事業")},
                   {plain("所管")},
                   {plain("本配信効果")},
                   {plain("事業全体実績")}}};
  for (const Record& message : messages) {
    model::Text month{dotted(message.text("sent_month")), false, message.fact("sent_month")};
    table.rows.push_back({{std::move(month)},
                          {message.value("subject")},
                          {message.value("department")},
                          quantities(edition, message, "effect"),
                          quantities(edition, message, "total")});
  }
  return table;
}

/// 配信件数 73件（13局区）, 2025.4.1～2026.3.25.
model::KeyFact figure_of(const Record& totals) {
  model::KeyFact fact;
  fact.label = "配信件数";
  fact.number = totals.printed("message_count");
  fact.unit = "件";
  fact.fact = totals.fact("message_count");
  const model::Text departments{totals.printed("department_count"), false,
                                totals.fact("department_count")};
  fact.words = {
      {plain("（"), departments, plain("局区）")},
      {plain(dotted(totals.text("period_start")) + "～" + dotted(totals.text("period_end")))}};
  return fact;
}

/// What the log says, where nobody handed in the totals.
model::KeyFact counted(const Records& messages) {
  std::set<std::string_view> departments;
  for (const Record& message : messages) departments.insert(message.text("department"));
  model::KeyFact fact;
  fact.label = "配信件数";
  fact.number = std::to_string(messages.size());
  fact.unit = "件";
  fact.words = {{plain("（" + std::to_string(departments.size()) + "局区）")}};
  return fact;
}

void report_unstated(const Mark& mark, Findings& findings) {
  findings.push_back(finding_at(
      mark.from, Severity::kWarning, "missing-totals",
      "情報配信の集計（様式4「情報配信の集計」）に、" + mark.argument +
          "年度の配信件数がありません。配信ログの件数を数えて印刷しました。",
      "総務企画局の様式4に、配信期間、配信件数、局区数があるか確かめてください。例：2025.4.1～"
      "2026.3.25、73、13"));
}

/// The totals of the fiscal year that the mark names.
std::optional<Record> totals_of(const Mark& mark, const model::Edition& edition) {
  for (const Record& totals : records_of(edition, "outreach_totals")) {
    const auto start = parse_iso_date(totals.text("period_start"));
    if (start && std::to_string(fiscal_year_of(*start).starts) == mark.argument) return totals;
  }
  return std::nullopt;
}

}  // namespace

DataParts outreach_parts(const Mark& mark, const Assembly& assembly) {
  const auto totals = totals_of(mark, assembly.edition);
  Records messages;
  for (const Record& message : records_of(assembly.edition, "outreach")) {
    const bool wanted = totals ? is_within(message, *totals)
                               : is_in_fiscal_year(message.text("sent_month"), mark.argument);
    if (wanted) messages.push_back(message);
  }
  if (messages.empty())
    return missing_records(mark, "情報配信", "様式4「情報配信ログ・集計」", assembly);
  if (!totals) report_unstated(mark, assembly.findings);
  model::KeyFacts figures{{totals ? figure_of(*totals) : counted(messages)}, "outreach", mark.from};
  return {{"figures", {model::Highlight{std::move(figures)}}},
          {"table", {table_of(messages, mark, assembly.edition)}}};
}

}  // namespace nenpo::assemble
