#include <xlsxwriter.h>

#include <map>
#include <string>

#include "annex/kit/form_kit.h"
#include "annex/kit/kit_formats.h"
#include "annex/kit/plan_kit.h"
#include "annex/kit/validation.h"
#include "annex/sheet_writer.h"
#include "annex/xlsx_file.h"

namespace nenpo::annex {
namespace {

void write_cells(lxw_worksheet* sheet, const KitSheet& kit, KitFormats& formats, XlsxFile& file) {
  set_widths(sheet, kit.plan, file);
  for (const auto& [row, height] : kit.plan.row_heights) {
    file.check(worksheet_set_row(sheet, row, height, nullptr));
  }
  std::map<CellAddress, CellAddress> merges;
  for (const auto& [first, last] : kit.plan.merges) merges[first] = last;
  for (const PlannedCell& cell : kit.plan.cells) {
    const auto paper = kit.papers.find(cell.at);
    lxw_format* format = formats.of(cell, paper == kit.papers.end() ? Paper{} : paper->second);
    if (const auto merge = merges.find(cell.at); merge != merges.end()) {
      file.merge(sheet, merge->first, merge->second, format);
    }
    write_cell(sheet, cell, format, file);
  }
}

/// Locked but for the input cells. Widths, heights and bold type stay free, and rows may be added.
void protect(lxw_worksheet* sheet) {
  lxw_protection allowed{};
  allowed.format_cells = LXW_TRUE;
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  allowed.insert_rows = LXW_TRUE;
  worksheet_protect(sheet, nullptr, &allowed);
}

void write_sheet(const KitSheet& kit, const std::vector<KitList>& lists, KitFormats& formats,
                 XlsxFile& file) {
  lxw_worksheet* sheet = file.add_sheet(kit.plan.name);
  if (sheet == nullptr) return;
  write_cells(sheet, kit, formats, file);
  for (const Question& question : kit.questions) set_question(sheet, question, lists, file);
  set_page(sheet, kit.plan, file);
  if (kit.orientation == Orientation::kPortrait) worksheet_set_portrait(sheet);
  set_view(sheet, kit.plan, file);
  protect(sheet);
  // Numbers of records are texts: 1-01 would become a day.
  file.check(worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

void write_lists(const std::vector<KitList>& lists, KitFormats& formats, XlsxFile& file) {
  if (lists.empty()) return;
  KitSheet kit;
  kit.plan = plan_lists(lists);
  lxw_worksheet* sheet = file.add_sheet(kit.plan.name);
  if (sheet == nullptr) return;
  write_cells(sheet, kit, formats, file);
  worksheet_hide(sheet);
  protect(sheet);
}

void set_marks(const KitBook& book, XlsxFile& file) {
  for (const auto& [name, value] : book.marks) {
    const std::string formula = "=\"" + value + "\"";
    file.check(workbook_define_name(file.workbook(), name.c_str(), formula.c_str()));
    file.check(workbook_set_custom_property_string(file.workbook(), name.c_str(), value.c_str()));
  }
}

}  // namespace

Result<Done> write_kit(const KitRequest& request, const model::FormDefinition& form,
                       const model::Edition& last, const std::filesystem::path& path) {
  const KitBook book = plan_kit(request, form, last);
  const Date first_day{request.edition, 4, 1};  // stands for the clock
  XlsxFile file(path, {book.title, "", first_day}, Memory::kWhole);
  if (file.workbook() == nullptr) return file.close();
  KitFormats formats(*file.workbook());
  for (const KitSheet& sheet : book.sheets) write_sheet(sheet, book.lists, formats, file);
  write_lists(book.lists, formats, file);
  set_marks(book, file);
  return file.close();
}

std::vector<std::string> differences(const model::Workbook& read_back, const KitRequest& request,
                                     const model::FormDefinition& form,
                                     const model::Edition& last) {
  KitBook book = plan_kit(request, form, last);
  std::vector<SheetPlan> plans;
  for (KitSheet& sheet : book.sheets) plans.push_back(std::move(sheet.plan));
  if (!book.lists.empty()) plans.push_back(plan_lists(book.lists));
  return differences(read_back, plans);
}

}  // namespace nenpo::annex
