#include "annex/sheet_writer.h"

#include <xlsxwriter.h>

#include <charconv>
#include <map>
#include <string>

#include "annex/look_formats.h"
#include "annex/xlsx_file.h"

namespace nenpo::annex {
namespace {

constexpr std::uint8_t kA4 = 9;      // ECMA-376 Part 1, 18.3.1.63, paperSize
constexpr std::uint8_t kA3 = 8;      // ECMA-376 Part 1, 18.3.1.63, paperSize
constexpr double kSideMargin = 0.4;  // inches
constexpr double kTopMargin = 0.5;
constexpr double kFootMargin = 0.6;

/// The nearest number that Excel can hold; differences() tells when it is another one.
double to_excel(Decimal number) {
  const std::string text = to_string(number);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void write_text(lxw_worksheet* sheet, CellAddress at, const std::string& text, lxw_format* format,
                XlsxFile& file) {
  const std::string safe = escaped(text);
  file.check(worksheet_write_string(sheet, at.row, to_column(at.column),
                                    safe.empty() ? text.c_str() : safe.c_str(), format));
}

}  // namespace

void write_cell(lxw_worksheet* sheet, const PlannedCell& cell, lxw_format* format, XlsxFile& file) {
  const lxw_col_t column = to_column(cell.at.column);
  if (const auto* text = std::get_if<std::string>(&cell.content);
      text != nullptr && !text->empty()) {
    write_text(sheet, cell.at, *text, format, file);
  } else if (const auto* number = std::get_if<Decimal>(&cell.content)) {
    file.check(worksheet_write_number(sheet, cell.at.row, column, to_excel(*number), format));
  } else if (const auto* day = std::get_if<Date>(&cell.content)) {
    lxw_datetime date{day->year, day->month, day->day, 0, 0, 0};
    file.check(worksheet_write_datetime(sheet, cell.at.row, column, &date, format));
  } else {
    file.check(worksheet_write_blank(sheet, cell.at.row, column, format));
  }
}

namespace {

void write_cells(lxw_worksheet* sheet, const SheetPlan& plan, LookFormats& formats,
                 XlsxFile& file) {
  std::map<CellAddress, CellAddress> merges;
  for (const auto& [first, last] : plan.merges) merges[first] = last;
  auto height = plan.row_heights.begin();
  for_each_cell(plan, [&](const PlannedCell& cell) {
    for (; height != plan.row_heights.end() && height->first <= cell.at.row; ++height) {
      file.check(worksheet_set_row(sheet, height->first, height->second, nullptr));
    }
    if (plan.purpose == Purpose::kData && is_blank(cell)) return;
    lxw_format* format = formats.of(cell);
    if (const auto merge = merges.find(cell.at); merge != merges.end()) {
      file.merge(sheet, merge->first, merge->second, format);
    }
    write_cell(sheet, cell, format, file);
  });
}

}  // namespace

void set_widths(lxw_worksheet* sheet, const SheetPlan& plan, XlsxFile& file) {
  lxw_col_t column = 0;
  for (const double width : plan.column_widths) {
    file.check(worksheet_set_column(sheet, column, column, width, nullptr));
    ++column;
  }
}

void set_page(lxw_worksheet* sheet, const SheetPlan& plan, XlsxFile& file) {
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, plan.paper == PaperSize::kA3 ? kA3 : kA4);
  worksheet_set_margins(sheet, kSideMargin, kSideMargin, kTopMargin, kFootMargin);
  worksheet_center_horizontally(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  file.check(worksheet_repeat_rows(sheet, plan.header_first, plan.header_last));
  file.check(worksheet_print_area(sheet, 0, 0, plan.last.row, to_column(plan.last.column)));
  file.check(worksheet_set_footer(sheet, "&L&8&A&R&8&P / &N"));
}

void set_view(lxw_worksheet* sheet, const SheetPlan& plan, XlsxFile& file) {
  worksheet_freeze_panes(sheet, plan.header_last + 1, to_column(plan.frozen_columns));
  if (plan.purpose == Purpose::kPrint) return worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  file.check(worksheet_autofilter(sheet, 0, 0, plan.last.row, to_column(plan.last.column)));
}

Result<Done> write_sheets(const std::vector<SheetPlan>& plans, const FileProperties& properties,
                          Memory memory, const std::filesystem::path& path) {
  XlsxFile file(path, properties, memory);
  if (file.workbook() == nullptr) return file.close();
  LookFormats formats(*file.workbook());
  for (const SheetPlan& plan : plans) {
    lxw_worksheet* sheet = file.add_sheet(plan.name);
    if (sheet == nullptr) return file.close();
    set_widths(sheet, plan, file);
    write_cells(sheet, plan, formats, file);
    set_page(sheet, plan, file);
    set_view(sheet, plan, file);
  }
  return file.close();
}

}  // namespace nenpo::annex
