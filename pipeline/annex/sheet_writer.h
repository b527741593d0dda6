#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "annex/sheet_plan.h"
#include "annex/xlsx_file.h"
#include "base/result.h"
#include "model/workbook.h"

namespace nenpo::annex {

/// Writes the sheets in their order: sheets for people landscape on A4, as wide as the page.
Result<Done> write_sheets(const std::vector<SheetPlan>& plans, const FileProperties& properties,
                          Memory memory, const std::filesystem::path& path);

/// The parts of write_sheets, for sheets that have more to them.
void write_cell(lxw_worksheet* sheet, const PlannedCell& cell, lxw_format* format, XlsxFile& file);
void set_widths(lxw_worksheet* sheet, const SheetPlan& plan, XlsxFile& file);
void set_page(lxw_worksheet* sheet, const SheetPlan& plan, XlsxFile& file);
void set_view(lxw_worksheet* sheet, const SheetPlan& plan, XlsxFile& file);

/// What the written file, read back, says otherwise than planned: one Japanese line a cell.
std::vector<std::string> differences(const model::Workbook& read_back,
                                     const std::vector<SheetPlan>& plans);

}  // namespace nenpo::annex
