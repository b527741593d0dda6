#include "annex/print_sheet.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "annex/row_height.h"

namespace nenpo::annex {
namespace {

constexpr double kTitleHeight = 30;
constexpr double kSubtitleHeight = 20;
constexpr double kNoteHeight = 15;
constexpr double kSectionHeight = 21;
constexpr double kHeaderHeight = 20;

/// Records belong to no plan: then there is no term.
std::string subtitle_of(const AnnexInfo& info) {
  const std::string day = to_japanese(info.issued);
  if (info.term.empty()) return info.publisher + "　" + day;
  return info.publisher + "　計画期間：" + info.term + "　" + day + "策定";
}

/// The title stands whole in the printed area: a sheet of few narrow columns is made so wide.
void widen_for_title(std::vector<double>& columns, const std::string& title) {
  constexpr double kTitleDigits = 1.6;  // the title's type against the body's
  const double all = std::accumulate(columns.begin(), columns.end(), 0.0);
  const double needed = width_of(title) * kTitleDigits;
  if (all >= needed) return;
  for (double& width : columns) width *= needed / all;
}

}  // namespace

PrintSheet::PrintSheet(std::string name, const std::vector<ColumnHead>& heads,
                       const AnnexInfo& info, const std::vector<std::string>& notes) {
  for (const ColumnHead& head : heads) sheet_.column_widths.push_back(head.width);
  const std::string title = info.title + "　" + name;
  widen_for_title(sheet_.column_widths, title);
  sheet_.row_heights = {{0, kTitleHeight}, {1, kSubtitleHeight}};
  add_bar(title, Look::kTitle);
  add_bar(subtitle_of(info), Look::kSubtitle);
  for (const std::string& note : notes) {
    sheet_.row_heights[next_row_] = kNoteHeight;
    add_bar(note, Look::kNote);
  }
  sheet_.name = std::move(name);
  add_header(heads);
}

std::uint32_t PrintSheet::last_column() const {
  return static_cast<std::uint32_t>(sheet_.column_widths.size() - 1);
}

void PrintSheet::merge(CellAddress first, CellAddress last) {
  if (first != last) sheet_.merges.push_back({first, last});
}

void PrintSheet::add_bar(const std::string& text, Look look) {
  sheet_.cells.push_back({{next_row_, 0}, text, look});
  merge({next_row_, 0}, {next_row_, last_column()});
  ++next_row_;
}

void PrintSheet::add_header(const std::vector<ColumnHead>& heads) {
  const bool grouped = std::any_of(heads.begin(), heads.end(),
                                   [](const ColumnHead& head) { return !head.group.empty(); });
  sheet_.header_first = next_row_;
  if (grouped) return add_two_header_rows(heads);
  for (std::uint32_t column = 0; column < heads.size(); ++column) {
    sheet_.cells.push_back({{next_row_, column}, heads[column].text, Look::kHeader});
  }
  sheet_.header_last = next_row_++;
}

void PrintSheet::add_two_header_rows(const std::vector<ColumnHead>& heads) {
  const std::uint32_t upper = next_row_;
  const std::uint32_t lower = next_row_ + 1;
  for (std::uint32_t column = 0; column < heads.size(); ++column) {
    const ColumnHead& head = heads[column];
    if (head.group.empty()) {
      sheet_.cells.push_back({{upper, column}, head.text, Look::kHeader});
      merge({upper, column}, {lower, column});
      continue;
    }
    sheet_.cells.push_back({{lower, column}, head.text, Look::kHeader});
    if (column > 0 && heads[column - 1].group == head.group) continue;
    std::uint32_t last = column;
    while (last + 1 < heads.size() && heads[last + 1].group == head.group) ++last;
    sheet_.cells.push_back({{upper, column}, head.group, Look::kHeader});
    merge({upper, column}, {upper, last});
  }
  sheet_.row_heights[upper] = kHeaderHeight;
  sheet_.row_heights[lower] = kHeaderHeight;
  sheet_.header_last = lower;
  next_row_ += 2;
}

void PrintSheet::add_section(const std::string& text) {
  sheet_.row_heights[next_row_] = kSectionHeight;
  add_bar(text, Look::kSection);
}

void PrintSheet::add_row(std::uint32_t first_column, std::vector<PlannedCell> cells) {
  for (PlannedCell& cell : cells) {
    cell.at = {next_row_, first_column++};
    sheet_.cells.push_back(std::move(cell));
  }
  ++next_row_;
}

void PrintSheet::add_group(std::uint32_t first_row, GroupColumns columns, const std::string& text) {
  sheet_.cells.push_back({{first_row, columns.first}, text, columns.look});
  merge({first_row, columns.first}, {next_row_ - 1, columns.last});
}

SheetPlan PrintSheet::finish() {
  std::stable_sort(sheet_.cells.begin(), sheet_.cells.end(),
                   [](const PlannedCell& a, const PlannedCell& b) { return a.at < b.at; });
  sheet_.last = {next_row_ - 1, last_column()};
  fit_row_heights(sheet_);
  return std::move(sheet_);
}

}  // namespace nenpo::annex
