#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "check/column.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// What may be inserted by number: {{case:A01}} is the record of `table` whose `column` says A01.
struct RecordKind {
  std::string_view kind;
  std::string_view table;
  std::string_view column;
};
constexpr RecordKind kRecordKinds[] = {
    {"case", "cases", "case_id"},
    {"training", "trainings", "training_id"},
    {"survey", "surveys", "survey_id"},
    {"progress", "progress", "program_code"},
    {"partnerships", "partnerships", "fiscal_year"},
};

using Ids = std::set<std::string, std::less<>>;

Ids fiscal_years_of_log(const model::DataTable& log) {
  Ids years;
  const Column month(log, "sent_month");
  for (const model::DataRow& row : log.rows) {
    if (const auto date = month.date(row))
      years.insert(std::to_string(fiscal_year_of(*date).starts));
  }
  return years;
}

/// The numbers that each kind of insertion may name. A kind is absent when no form gave its table:
/// that the form is missing is another finding.
std::map<std::string, Ids, std::less<>> known_ids(const model::Edition& edition) {
  std::map<std::string, Ids, std::less<>> known;
  if (!edition.submissions.empty()) {
    for (const model::Indicator& indicator : edition.indicators) known["kpi"].insert(indicator.id);
  }
  for (const RecordKind& kind : kRecordKinds) {
    const auto* table = edition.find_table(kind.table);
    if (table == nullptr || table->rows.empty()) continue;
    const Column column(*table, kind.column);
    for (const model::DataRow& row : table->rows)
      known[std::string(kind.kind)].emplace(column.text(row));
  }
  const auto* log = edition.find_table("outreach");
  if (log != nullptr && !log->rows.empty()) known["outreach"] = fiscal_years_of_log(*log);
  return known;
}

Finding unknown(const std::string& mark, const Ids& ids, const model::ProseFile& prose, int line) {
  return {"unknown-insertion",
          Severity::kWarning,
          {prose.file, "", std::to_string(line)},
          "原稿の「{{" + mark + "}}」に当たるデータは、提出された様式にありません。",
          "番号を確かめてください（例: {{" + mark.substr(0, mark.find(':')) + ":" + *ids.begin() +
              "}}）。",
          {}};
}

void check_line(std::string_view text, int line, const model::ProseFile& prose,
                const std::map<std::string, Ids, std::less<>>& known, Findings& findings) {
  for (std::size_t from = text.find("{{"); from != std::string_view::npos;
       from = text.find("{{", from + 2)) {
    const std::size_t end = text.find("}}", from);
    if (end == std::string_view::npos) return;
    const std::string mark(text.substr(from + 2, end - from - 2));
    const std::size_t colon = mark.find(':');
    if (colon == std::string::npos) continue;
    const auto ids = known.find(mark.substr(0, colon));
    if (ids == known.end() || ids->second.contains(trim(mark.substr(colon + 1)))) continue;
    findings.push_back(unknown(mark, ids->second, prose, line));
  }
}

}  // namespace

void check_insertions(const model::Edition& edition, Findings& findings) {
  const auto known = known_ids(edition);
  for (const model::ProseFile& prose : edition.prose) {
    int line = 0;
    for (const std::string_view text : split(prose.text, '\n')) {
      check_line(text, ++line, prose, known, findings);
    }
  }
}

}  // namespace nenpo::check
