#include "annex/xlsx_file.h"

#include <cerrno>
#include <chrono>
#include <string_view>
#include <system_error>

namespace nenpo::annex {
namespace {

constexpr auto kOperation = "Excel資料の作成";

std::time_t midnight_of(Date date) {
  using namespace std::chrono;
  const year_month_day day{year{date.year}, month{static_cast<unsigned>(date.month)},
                           std::chrono::day{static_cast<unsigned>(date.day)}};
  return system_clock::to_time_t(sys_days{day});
}

lxw_error set_properties(lxw_workbook* workbook, const FileProperties& wanted) {
  std::string title = wanted.title;
  std::string author = wanted.author;
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.company = author.data();
  properties.created = midnight_of(wanted.created);
  return workbook_set_properties(workbook, &properties);
}

Failure failure_of(lxw_error error, int system_error, const std::filesystem::path& file) {
  const std::string reason =
      system_error == ENOSPC ? "保存先に空き容量がありません" : "書き込めません";
  return {kOperation, file.string(), reason + "（" + lxw_strerror(error) + "）。"};
}

bool is_code(std::string_view text) {
  constexpr std::size_t kLength = 7;
  constexpr std::string_view kHexadecimal = "0123456789abcdefABCDEF";
  return text.size() >= kLength && text.starts_with("_x") && text[kLength - 1] == '_' &&
         text.substr(2, 4).find_first_not_of(kHexadecimal) == std::string_view::npos;
}

}  // namespace

XlsxFile::XlsxFile(const std::filesystem::path& file, const FileProperties& properties,
                   Memory memory)
    // Beside the file, so that both are on the disk whose space is being watched.
    : file_(file),
      temporary_folder_(file.string() + ".tmp"),
      temporary_folder_name_(temporary_folder_.string()) {
  std::error_code error;
  std::filesystem::create_directories(temporary_folder_, error);
  system_error_ = error.value();
  if (error) check(LXW_ERROR_CREATING_TMPFILE);
  lxw_workbook_options options{};
  options.tmpdir = temporary_folder_name_.data();
  options.constant_memory = memory == Memory::kRows ? LXW_TRUE : LXW_FALSE;
  errno = 0;
  if (!error) workbook_ = workbook_new_opt(file_.c_str(), &options);
  check(workbook_ != nullptr ? set_properties(workbook_, properties)
                             : LXW_ERROR_MEMORY_MALLOC_FAILED);
}

XlsxFile::~XlsxFile() {
  if (workbook_ != nullptr) lxw_workbook_free(workbook_);
  std::error_code error;
  std::filesystem::remove_all(temporary_folder_, error);
}

void XlsxFile::check(lxw_error error) {
  if (first_error_ != LXW_NO_ERROR || error == LXW_NO_ERROR) return;
  first_error_ = error;
  if (system_error_ == 0) system_error_ = errno;
}

lxw_worksheet* XlsxFile::add_sheet(const std::string& name) {
  if (workbook_ == nullptr) return nullptr;
  lxw_worksheet* sheet = workbook_add_worksheet(workbook_, name.c_str());
  if (sheet == nullptr) check(LXW_ERROR_PARAMETER_VALIDATION);
  return sheet;
}

void XlsxFile::merge(lxw_worksheet* sheet, CellAddress first, CellAddress last,
                     lxw_format* format) {
  check(worksheet_merge_range(sheet, first.row, to_column(first.column), last.row,
                              to_column(last.column), "", format));
}

Result<Done> XlsxFile::close() {
  if (workbook_ != nullptr) {
    errno = 0;
    const lxw_error closed = workbook_close(workbook_);  // frees it as well
    workbook_ = nullptr;
    check(closed);
  }
  std::error_code error;
  std::filesystem::remove_all(temporary_folder_, error);
  if (first_error_ != LXW_NO_ERROR) return failure_of(first_error_, system_error_, file_);
  if (error) {
    return Failure{kOperation, temporary_folder_.string(), "作業用フォルダーを削除できません。"};
  }
  return Done{};
}

lxw_col_t to_column(std::uint32_t column) { return static_cast<lxw_col_t>(column); }

std::string escaped(const std::string& text) {
  std::string safe;
  std::size_t copied = 0;
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    if (!is_code(std::string_view(text).substr(at))) continue;
    safe.append(text, copied, at - copied).append("_x005F_");
    copied = at + 1;
  }
  return copied == 0 ? safe : safe.append(text, copied);
}

}  // namespace nenpo::annex
