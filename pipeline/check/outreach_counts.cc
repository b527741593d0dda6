#include <set>
#include <string>

#include "check/column.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// What the log holds of one reported window.
struct Logged {
  std::int64_t messages = 0;
  std::set<std::string, std::less<>> departments;
};

std::string_view month_of(std::string_view iso_date) { return iso_date.substr(0, 7); }

Logged count(const model::DataTable& log, std::string_view first, std::string_view last) {
  const Column month(log, "sent_month"), department(log, "department");
  Logged logged;
  for (const model::DataRow& row : log.rows) {
    if (month.text(row) < month_of(first) || month.text(row) > month_of(last)) continue;
    ++logged.messages;
    logged.departments.emplace(department.text(row));
  }
  return logged;
}

/// The log may be an extract: it may hold less than was reported, never more.
void compare_count(const Column& reported, const model::DataRow& row, std::int64_t logged,
                   std::string_view what, Findings& findings) {
  const auto number = reported.number(row);
  if (!number || compare({logged, 0}, *number) <= 0) return;
  findings.push_back({"count-mismatch",
                      Severity::kWarning,
                      reported.place(row),
                      std::string(what) + "は" + to_printed(*number) +
                          "ですが、配信ログには同じ期間に" + to_printed({logged, 0}) + "あります。",
                      "集計とログのどちらが正しいかを確かめてください（例: " + std::string(what) +
                          "を" + to_printed({logged, 0}) + "とする）。",
                      {}});
}

}  // namespace

void check_outreach_counts(const model::Edition& edition, Findings& findings) {
  const auto* totals = edition.find_table("outreach_totals");
  const auto* log = edition.find_table("outreach");
  if (totals == nullptr || log == nullptr) return;
  const Column first(*totals, "period_start"), last(*totals, "period_end");
  const Column messages(*totals, "message_count"), departments(*totals, "department_count");
  for (const model::DataRow& row : totals->rows) {
    const Logged logged = count(*log, first.text(row), last.text(row));
    compare_count(messages, row, logged.messages, "配信件数", findings);
    const auto names = static_cast<std::int64_t>(logged.departments.size());
    compare_count(departments, row, names, "局区数", findings);
  }
}

}  // namespace nenpo::check
