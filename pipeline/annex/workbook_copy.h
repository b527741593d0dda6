#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/workbook.h"

namespace nenpo::annex {

/// Writes a workbook read from .xls, .ods or .csv as .xlsx, so that it can go back to its
/// department with marks: each value in the cell where it was, numbers and days as such with their
/// number format, texts as texts, never a formula; merged ranges, what is hidden, bold and struck.
/// A .csv becomes the sheet 提出データ. Furigana, comments and colours stay in the original.
///
/// A Failure where .xlsx cannot hold it: a row after the 1,048,576th, a column after XFD, a text of
/// more than 32,767 characters. Nothing is cut. Sheet names that Excel refuses become ones it
/// allows. The same workbook gives the same bytes.
Result<Done> write_copy(const model::Workbook& workbook, const std::filesystem::path& file);

/// What the copy, read back, says otherwise than it should: one Japanese line a cell.
std::vector<std::string> copy_differences(const model::Workbook& read_back,
                                          const model::Workbook& workbook);

/// The name of each sheet in the copy.
std::vector<std::string> copy_sheet_names(const model::Workbook& workbook);

/// An .xlsx with one sheet of these lines, for a file that could not be read at all.
Result<Done> write_note(const std::string& sheet_name, const std::vector<std::string>& lines,
                        const std::filesystem::path& file);

}  // namespace nenpo::annex
