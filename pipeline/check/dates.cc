#include <string>
#include <utility>

#include "check/column.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// Records that took place from one day to another.
struct Span {
  std::string_view table;
  std::string_view first;
  std::string_view last;
};
constexpr Span kSpans[] = {
    {"trainings", "period_start", "period_end"},
    {"surveys", "period_start", "period_end"},
    {"outreach_totals", "period_start", "period_end"},
};

/// Days and months that an edition reports: they lie in the fiscal year before it.
struct Reported {
  std::string_view table;
  std::string_view column;
};
constexpr Reported kReported[] = {
    {"trainings", "period_start"},     {"trainings", "period_end"},
    {"surveys", "period_start"},       {"surveys", "period_end"},
    {"outreach_totals", "period_end"}, {"outreach_totals", "period_start"},
    {"outreach", "sent_month"},        {"partner_counts", "as_of"},
};

void check_span(const model::DataTable& table, const Span& span, Findings& findings) {
  const Column first(table, span.first), last(table, span.last);
  for (const model::DataRow& row : table.rows) {
    const auto from = first.date(row);
    const auto to = last.date(row);
    if (!from || !to || *from <= *to) continue;
    findings.push_back(
        {"period-reversed",
         Severity::kWarning,
         last.place(row),
         "終わりの日（" + to_japanese(Period(*to)) + "）が、始まりの日（" +
             to_japanese(Period(*from)) + "）より前です。",
         "始まりの日と終わりの日を確かめてください（例: " + to_japanese(Period(*to)) + "から" +
             to_japanese(Period(*from)) + "まで）。",
         {first.place(row)}});
  }
}

Finding outside(const std::string& said, FiscalYear year, Place place) {
  return {"outside-fiscal-year",
          Severity::kWarning,
          std::move(place),
          said + "は、この年度版が報告する" + to_japanese(Period(year)) + "の外です。",
          "前の年度の記録が残っていないか、年の書き誤りがないかを確かめてください（例: " +
              std::to_string(year.starts) + "年4月1日から" + std::to_string(year.starts + 1) +
              "年3月31日まで）。",
          {}};
}

std::string said(const Date& date, std::string_view as_given) {
  const bool month = as_given.size() == std::string_view("2025-05").size();
  return month ? std::to_string(date.year) + "年" + std::to_string(date.month) + "月"
               : to_japanese(Period(date));
}

void check_reported(const model::DataTable& table, std::string_view column_id, FiscalYear year,
                    Findings& findings) {
  const Column column(table, column_id);
  for (const model::DataRow& row : table.rows) {
    const auto date = column.date(row);
    if (!date || fiscal_year_of(*date) == year) continue;
    findings.push_back(outside(said(*date, column.text(row)), year, column.place(row)));
  }
}

void check_partnership_years(const model::DataTable& table, FiscalYear year, Findings& findings) {
  const Column column(table, "fiscal_year");
  for (const model::DataRow& row : table.rows) {
    const std::string text(column.text(row));
    if (text.empty() || text == std::to_string(year.starts)) continue;
    findings.push_back(outside(text + "年度の連携", year, column.place(row)));
  }
}

/// Forms are handed in after the reported year began and before the edition's own year ends.
void check_submission_days(const model::Edition& edition, FiscalYear reported, Findings& findings) {
  const Date earliest{reported.starts, 4, 1};
  const Date latest{reported.starts + 2, 3, 31};
  for (const model::Submission& submission : edition.submissions) {
    const auto day = submission.submitted_on;
    if (!day || (*day >= earliest && *day <= latest)) continue;
    const bool late = *day > latest;
    findings.push_back(
        {"submission-date-doubtful",
         Severity::kWarning,
         {submission.file, "", ""},
         "提出日" + to_japanese(Period(*day)) + "は、" + std::to_string(edition.year) +
             "年度版の提出日としては" + (late ? "先" : "古") + "すぎます。",
         "提出日の年を確かめてください（例: " + std::to_string(edition.year) +
             "年2月13日）。以前の年度版の様式であれば、新しい様式で提出してください。",
         {}});
  }
}

}  // namespace

void check_dates(const model::Edition& edition, Findings& findings) {
  for (const Span& span : kSpans) {
    if (const auto* table = edition.find_table(span.table)) check_span(*table, span, findings);
  }
  if (edition.year == 0) return;  // not said which year is reported
  const FiscalYear reported{edition.year - 1};
  for (const Reported& dates : kReported) {
    if (const auto* table = edition.find_table(dates.table))
      check_reported(*table, dates.column, reported, findings);
  }
  if (const auto* partnerships = edition.find_table("partnerships"))
    check_partnership_years(*partnerships, reported, findings);
  check_submission_days(edition, reported, findings);
}

}  // namespace nenpo::check
