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
    return unsupported_format(name, "", Instead::kOriginalWorkbook);
  }
  return corrupt_file(name, "先頭から" + extension + "形式になっていません。");
}

Instead instead_of(Content content) {
  switch (content) {
    case Content::kHtml:
    case Content::kXmlSpreadsheet:
    case Content::kXml:
      return Instead::kSavedAsWorkbook;
    case Content::kArchive:
      return Instead::kUnpacked;
    default:
      return Instead::kOriginalWorkbook;
  }
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
      findings.push_back(
          unsupported_format(name, std::string(name_of(content)) + "です。", instead_of(content)));
      return {};
  }
}

/// What memory cannot hold is too large, wherever in a reader it shows.
template <typename Reading>
auto within_memory(const std::string& name, Findings& findings, const Reading& read)
    -> decltype(read()) {
  try {
    return read();
  } catch (const std::bad_alloc&) {
    findings.push_back(too_large(name, "内容がメモリーに入りきりません。"));
    return {};
  }
}

void report_format(model::FileFormat format, const std::string& name, Findings& findings) {
  if (fits(format, extension_of(name))) return;
  findings.push_back(extension_mismatch(name, usual_extension(format)));
}

/// Nothing when the file cannot be read.
std::optional<model::FileFormat> visit_content(std::string_view bytes, const std::string& name,
                                               Findings& findings, const SheetVisitor& visit) {
  const Content content = sniff(bytes);
  if (content == Content::kXlsx) {
    package::Budget budget;
    if (!visit_xlsx(bytes, name, budget, findings, visit)) return {};
    return model::FileFormat::kXlsx;
  }
  const auto workbook = read_content(content, bytes, name, findings);
  if (!workbook) return {};
  for (const model::Sheet& sheet : workbook->sheets) visit(sheet);
  return workbook->format;
}

/// Nothing, and a finding, when there are none to be had.
std::optional<std::string> submitted_bytes(const std::filesystem::path& path,
                                           const std::string& name, Findings& findings) {
  if (path.filename().string().starts_with("~$")) {
    findings.push_back(lock_file(name));
    return {};
  }
  auto bytes = read_bytes(path, Links::kFollow);
  if (const auto* trouble = std::get_if<FileTrouble>(&bytes)) {
    findings.push_back(unreadable_file(name, *trouble));
    return {};
  }
  return std::get<std::string>(std::move(bytes));
}

}  // namespace

std::optional<model::Workbook> read_workbook_bytes(std::string_view bytes, const std::string& name,
                                                   Findings& findings) {
  auto workbook = within_memory(name, findings,
                                [&] { return read_content(sniff(bytes), bytes, name, findings); });
  if (!workbook) return {};
  workbook->sha256 = digest::sha256(bytes);
  report_format(workbook->format, name, findings);
  for (const model::Sheet& sheet : workbook->sheets) report_cell_faults(name, sheet, findings);
  return workbook;
}

std::optional<model::Workbook> read_workbook(const std::filesystem::path& path,
                                             const std::string& name, Findings& findings) {
  const auto bytes = submitted_bytes(path, name, findings);
  if (!bytes) return {};
  return read_workbook_bytes(*bytes, name, findings);
}

bool visit_workbook(const std::filesystem::path& path, const std::string& name, Findings& findings,
                    const SheetVisitor& visit) {
  const auto bytes = submitted_bytes(path, name, findings);
  if (!bytes) return false;
  const auto report_and_visit = [&](const model::Sheet& sheet) {
    report_cell_faults(name, sheet, findings);
    visit(sheet);
  };
  const auto format = within_memory(
      name, findings, [&] { return visit_content(*bytes, name, findings, report_and_visit); });
  if (format) report_format(*format, name, findings);
  return format.has_value();
}

}  // namespace nenpo::ingest
