#include "ingest/read_workbook.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <new>
#include <variant>

#include "digest/sha256.h"
#include "ingest/cell_faults.h"
#include "ingest/csv_reader.h"
#include "ingest/file_bytes.h"
#include "ingest/file_finding.h"
#include "ingest/ods_reader.h"
#include "ingest/sniff.h"
#include "ingest/xls_reader.h"
#include "ingest/xlsx_reader.h"
#include "package/budget.h"

namespace nenpo::ingest {
namespace {

std::string extension_of(const std::string& name) {
  std::string extension = std::filesystem::path(name).extension().string();
  for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return extension;
}

bool is_separated_text(const std::string& extension) {
  return extension == ".csv" || extension == ".tsv";
}

/// Whether the extension is one that files of this format have.
bool fits(model::FileFormat format, const std::string& extension) {
  switch (format) {
    case model::FileFormat::kXlsx:
      return extension == ".xlsx" || extension == ".xlsm";
    case model::FileFormat::kXls:
      return extension == ".xls";
    case model::FileFormat::kOds:
      return extension == ".ods";
    case model::FileFormat::kCsv:
      return is_separated_text(extension);
  }
  return false;
}

std::string usual_extension(model::FileFormat format) {
  switch (format) {
    case model::FileFormat::kXlsx:
      return ".xlsx";
    case model::FileFormat::kXls:
      return ".xls";
    case model::FileFormat::kOds:
      return ".ods";
    case model::FileFormat::kCsv:
      return ".csv";
  }
  return "";
}

/// A file that should be a spreadsheet and is nothing known was one before it broke.
Finding unknown_content(const std::string& name) {
  const auto extension = extension_of(name);
  constexpr std::array kSpreadsheets{".xlsx", ".xlsm", ".xls", ".ods"};
  if (std::find(kSpreadsheets.begin(), kSpreadsheets.end(), extension) == kSpreadsheets.end()) {
    return unsupported_format(name, "");
  }
  return corrupt_file(name, "先頭から" + extension + "形式になっていません。");
}

std::optional<model::Workbook> read_content(Content content, std::string_view bytes,
                                            const std::string& name, Findings& findings) {
  package::Budget budget;
  switch (content) {
    case Content::kXlsx:
      return read_xlsx(bytes, name, budget, findings);
    case Content::kXls:
      return read_xls(bytes, name, budget, findings);
    case Content::kOds:
      return read_ods(bytes, name, budget, findings);
    case Content::kText:
      return read_csv(bytes, name, budget, findings);
    case Content::kEmpty:
      findings.push_back(empty_file(name));
      return {};
    case Content::kUnknown:
      if (is_separated_text(extension_of(name))) return read_csv(bytes, name, budget, findings);
      findings.push_back(unknown_content(name));
      return {};
    default:
      findings.push_back(unsupported_format(name, std::string(name_of(content)) + "です。"));
      return {};
  }
}

/// What memory cannot hold is too large, wherever in a reader it shows.
std::optional<model::Workbook> read_within_memory(std::string_view bytes, const std::string& name,
                                                  Findings& findings) {
  try {
    return read_content(sniff(bytes), bytes, name, findings);
  } catch (const std::bad_alloc&) {
    findings.push_back(too_large(name, "内容がメモリーに入りきりません。"));
    return {};
  }
}

}  // namespace

std::optional<model::Workbook> read_workbook_bytes(std::string_view bytes, const std::string& name,
                                                   Findings& findings) {
  auto workbook = read_within_memory(bytes, name, findings);
  if (!workbook) return {};
  workbook->sha256 = digest::sha256(bytes);
  if (!fits(workbook->format, extension_of(name))) {
    findings.push_back(extension_mismatch(name, usual_extension(workbook->format)));
  }
  report_cell_faults(*workbook, findings);
  return workbook;
}

std::optional<model::Workbook> read_workbook(const std::filesystem::path& path,
                                             const std::string& name, Findings& findings) {
  if (path.filename().string().starts_with("~$")) {
    findings.push_back(lock_file(name));
    return {};
  }
  const auto bytes = read_bytes(path, Links::kFollow);
  if (const auto* trouble = std::get_if<FileTrouble>(&bytes)) {
    findings.push_back(unreadable_file(name, *trouble));
    return {};
  }
  return read_workbook_bytes(std::get<std::string>(bytes), name, findings);
}

}  // namespace nenpo::ingest
