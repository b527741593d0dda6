#include <xlsxwriter.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <system_error>

#include "annex/indicator_annex.h"
#include "annex/look_formats.h"
#include "annex/sheets.h"

namespace nenpo::annex {
namespace {

constexpr auto kOperation = "Excel資料の作成";
constexpr std::uint8_t kA4 = 9;      // ECMA-376 Part 1, 18.3.1.63, paperSize
constexpr double kSideMargin = 0.4;  // inches
constexpr double kTopMargin = 0.5;
constexpr double kFootMargin = 0.6;

Failure failure_of(lxw_error error, int system_error, const std::filesystem::path& file) {
  const std::string reason =
      system_error == ENOSPC ? "保存先に空き容量がありません" : "書き込めません";
  return {kOperation, file.string(), reason + "（" + lxw_strerror(error) + "）。"};
}

/// The first error of a chain of library calls.
class Calls {
 public:
  void check(lxw_error error) {
    if (first_ == LXW_NO_ERROR) first_ = error;
  }
  lxw_error first() const { return first_; }

 private:
  lxw_error first_ = LXW_NO_ERROR;
};

/// The nearest number that Excel can hold; differences() tells when it is another one.
double to_excel(Decimal number) {
  const std::string text = to_string(number);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

lxw_col_t to_column(std::uint32_t column) { return static_cast<lxw_col_t>(column); }

/// ECMA-376 Part 1, 22.9.2.19 (ST_Xstring): "_x0041_" in a file means "A". libxlsxwriter 1.1.4 does
/// not escape a text that really reads so.
std::string escaped(const std::string& text) {
  constexpr std::size_t kLength = 7;
  constexpr std::string_view kHexadecimal = "0123456789abcdefABCDEF";
  std::string safe;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view code = std::string_view(text).substr(at, kLength);
    const bool is_code = code.size() == kLength && code.starts_with("_x") && code.ends_with('_') &&
                         code.substr(2, 4).find_first_not_of(kHexadecimal) == std::string::npos;
    safe += is_code ? "_x005F_" : std::string(1, text[at]);
  }
  return safe;
}

void write_cell(lxw_worksheet* sheet, const PlannedCell& cell, lxw_format* format, Calls& calls) {
  const lxw_col_t column = to_column(cell.at.column);
  if (const auto* text = std::get_if<std::string>(&cell.content);
      text != nullptr && !text->empty()) {
    calls.check(worksheet_write_string(sheet, cell.at.row, column, escaped(*text).c_str(), format));
  } else if (const auto* number = std::get_if<Decimal>(&cell.content)) {
    calls.check(worksheet_write_number(sheet, cell.at.row, column, to_excel(*number), format));
  } else {
    calls.check(worksheet_write_blank(sheet, cell.at.row, column, format));
  }
}

void write_cells(lxw_worksheet* sheet, const SheetPlan& plan, LookFormats& formats, Calls& calls) {
  std::map<CellAddress, CellAddress> merges;
  for (const auto& [first, last] : plan.merges) merges[first] = last;
  for (const PlannedCell& cell : plan.cells) {
    lxw_format* format = formats.of(cell);
    if (const auto merge = merges.find(cell.at); merge != merges.end()) {
      const auto& [first, last] = *merge;
      calls.check(worksheet_merge_range(sheet, first.row, to_column(first.column), last.row,
                                        to_column(last.column), "", format));
    }
    if (plan.purpose == Purpose::kPrint || !shown(cell).empty()) {
      write_cell(sheet, cell, format, calls);
    }
  }
}

void set_measures(lxw_worksheet* sheet, const SheetPlan& plan, Calls& calls) {
  lxw_col_t column = 0;
  for (const double width : plan.column_widths) {
    calls.check(worksheet_set_column(sheet, column, column, width, nullptr));
    ++column;
  }
  for (const auto& [row, height] : plan.row_heights) {
    calls.check(worksheet_set_row(sheet, row, height, nullptr));
  }
}

void set_page(lxw_worksheet* sheet, const SheetPlan& plan, Calls& calls) {
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, kA4);
  worksheet_set_margins(sheet, kSideMargin, kSideMargin, kTopMargin, kFootMargin);
  worksheet_center_horizontally(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  calls.check(worksheet_repeat_rows(sheet, plan.header_first, plan.header_last));
  calls.check(worksheet_print_area(sheet, 0, 0, plan.last.row, to_column(plan.last.column)));
  calls.check(worksheet_set_footer(sheet, "&L&8&A&R&8&P / &N"));
}

void set_view(lxw_worksheet* sheet, const SheetPlan& plan, Calls& calls) {
  worksheet_freeze_panes(sheet, plan.header_last + 1, to_column(plan.frozen_columns));
  if (plan.purpose == Purpose::kPrint) return worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  calls.check(worksheet_autofilter(sheet, 0, 0, plan.last.row, to_column(plan.last.column)));
}

std::time_t midnight_of(Date date) {
  using namespace std::chrono;
  const year_month_day day{year{date.year}, month{static_cast<unsigned>(date.month)},
                           std::chrono::day{static_cast<unsigned>(date.day)}};
  return system_clock::to_time_t(sys_days{day});
}

lxw_error set_properties(lxw_workbook* workbook, const AnnexInfo& info) {
  std::string title = info.title + "　成果指標一覧";
  std::string author = info.publisher;
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.company = author.data();
  properties.created = midnight_of(info.issued);
  return workbook_set_properties(workbook, &properties);
}

lxw_error write_workbook(const std::vector<SheetPlan>& plans, const AnnexInfo& info,
                         const std::filesystem::path& file, std::string temporary_folder) {
  lxw_workbook_options options{};
  options.tmpdir = temporary_folder.data();
  lxw_workbook* workbook = workbook_new_opt(file.c_str(), &options);
  if (workbook == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  Calls calls;
  calls.check(set_properties(workbook, info));
  LookFormats formats(*workbook);
  for (const SheetPlan& plan : plans) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, plan.name.c_str());
    if (sheet == nullptr) {
      calls.check(LXW_ERROR_PARAMETER_VALIDATION);
      continue;
    }
    set_measures(sheet, plan, calls);
    write_cells(sheet, plan, formats, calls);
    set_page(sheet, plan, calls);
    set_view(sheet, plan, calls);
  }
  calls.check(workbook_close(workbook));  // frees it as well
  return calls.first();
}

}  // namespace

Result<Done> write_indicator_annex(const model::Edition& edition, const AnnexInfo& info,
                                   const std::filesystem::path& file) {
  // Beside the file, so that both are on the disk whose space is being watched.
  const std::filesystem::path temporary_folder = file.string() + ".tmp";
  std::error_code error;
  std::filesystem::create_directories(temporary_folder, error);
  if (error)
    return Failure{kOperation, temporary_folder.string(), "作業用フォルダーを作成できません。"};
  const std::vector<SheetPlan> plans = plan_sheets(edition, info);
  errno = 0;
  const lxw_error written = write_workbook(plans, info, file, temporary_folder.string());
  const int system_error = errno;
  std::filesystem::remove_all(temporary_folder, error);
  if (written != LXW_NO_ERROR) return failure_of(written, system_error, file);
  if (error)
    return Failure{kOperation, temporary_folder.string(), "作業用フォルダーを削除できません。"};
  return Done{};
}

}  // namespace nenpo::annex
