#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/cell_address.h"
#include "base/decimal.h"
#include "base/period.h"
#include "base/result.h"

namespace nenpo::annex {

/// What a file says about itself. `created` stands for the clock, so that equal content gives equal
/// bytes.
struct FileProperties {
  std::string title;
  std::string author;
  Date created;
};

/// kRows: rows are written in their order, one at a time, and leave the memory at once; no range is
/// merged over several rows. For tables of 100,000 rows.
enum class Memory { kWhole, kRows };

/// A workbook while libxlsxwriter writes it: owns it, its temporary folder and the first error of
/// all calls. Nothing is at `file` before close() has succeeded.
class XlsxFile {
 public:
  XlsxFile(const std::filesystem::path& file, const FileProperties& properties, Memory memory);
  ~XlsxFile();
  XlsxFile(const XlsxFile&) = delete;
  XlsxFile& operator=(const XlsxFile&) = delete;

  /// Nothing once a call has failed: what is asked of the file then is without effect.
  lxw_workbook* workbook() const { return workbook_; }
  /// Nothing when the name is taken or none that Excel allows.
  lxw_worksheet* add_sheet(const std::string& name);
  /// A merged range of several cells that is filled like its first cell.
  void merge(lxw_worksheet* sheet, CellAddress first, CellAddress last, lxw_format* format);
  void check(lxw_error error);
  /// Writes what was not yet written. The file is whole only if a reader finds it so: the library
  /// loses rows silently when its temporary folder fills.
  Result<Done> close();

 private:
  std::filesystem::path file_;
  std::filesystem::path temporary_folder_;
  std::string temporary_folder_name_;  // read by the library until the end
  lxw_workbook* workbook_ = nullptr;
  lxw_error first_error_ = LXW_NO_ERROR;
  int system_error_ = 0;
};

lxw_col_t to_column(std::uint32_t column);

/// ECMA-376 Part 1, 22.9.2.19 (ST_Xstring): "_x0041_" in a file means "A". libxlsxwriter 1.1.4 does
/// not escape a text that really reads so. Empty: `text` may be written as it is.
std::string escaped(const std::string& text);

}  // namespace nenpo::annex
