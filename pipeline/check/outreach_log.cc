#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "check/column.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// 2025-05 as 2025年5月.
std::string japanese_month(const Date& month) {
  return std::to_string(month.year) + "年" + std::to_string(month.month) + "月";
}

Date month_of(Date day) { return {day.year, day.month, 1}; }

struct Window {
  Date first, last;
  Place place;
};

std::vector<Window> windows_of(const model::DataTable& totals) {
  std::vector<Window> windows;
  const Column first(totals, "period_start"), last(totals, "period_end");
  for (const model::DataRow& row : totals.rows) {
    const auto from = first.date(row);
    const auto to = last.date(row);
    if (from && to) windows.push_back({*from, *to, first.place(row)});
  }
  return windows;
}

void check_window(const Column& month, const model::DataRow& row, Date sent,
                  const std::vector<Window>& windows, Findings& findings) {
  for (const Window& window : windows) {
    if (month_of(window.first) <= sent && sent <= window.last) return;
  }
  const Window& window = windows.front();
  findings.push_back(
      {"outside-log-window",
       Severity::kWarning,
       month.place(row),
       "配信年月" + japanese_month(sent) + "は、集計の配信期間（" +
           to_japanese(Period(window.first)) + "から" + to_japanese(Period(window.last)) +
           "まで）の外です。",
       "配信年月か配信期間のどちらかを直してください（例: " + japanese_month(window.first) + "）。",
       {window.place}});
}

}  // namespace

void check_outreach_log(const model::Edition& edition, Findings& findings) {
  const auto* log = edition.find_table("outreach");
  if (log == nullptr) return;
  const auto* totals = edition.find_table("outreach_totals");
  const auto windows = totals == nullptr ? std::vector<Window>() : windows_of(*totals);
  const Column month(*log, "sent_month");
  std::map<std::uint32_t, Date> latest;  // by file
  for (const model::DataRow& row : log->rows) {
    const auto sent = month.date(row);
    if (!sent) continue;
    if (!windows.empty()) check_window(month, row, *sent, windows, findings);
    const auto before = latest.emplace(row.source, *sent).first;
    if (*sent < before->second) {
      findings.push_back({"log-not-sorted",
                          Severity::kInfo,
                          month.place(row),
                          "配信年月" + japanese_month(*sent) + "の行が、" +
                              japanese_month(before->second) + "の行より後にあります。",
                          "配信年月の順に並べてください（例: " + japanese_month(*sent) + "、" +
                              japanese_month(before->second) + "の順）。",
                          {}});
    }
    before->second = std::max(before->second, *sent);
  }
}

}  // namespace nenpo::check
