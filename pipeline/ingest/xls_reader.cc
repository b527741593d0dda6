#include "ingest/xls_reader.h"

#include <algorithm>
#include <utility>

#include "ingest/file_finding.h"
#include "ingest/ole_container.h"
#include "ingest/sheet_order.h"
#include "ingest/xls_bytes.h"
#include "ingest/xls_globals.h"
#include "ingest/xls_record.h"
#include "ingest/xls_sheet.h"

namespace nenpo::ingest {
namespace {

constexpr std::uint16_t kBiff8 = 0x0600;
constexpr std::size_t kMaxMissingTextFindings = 20;
constexpr const char* kTooManyTexts = "文字列が多すぎます。";
constexpr const char* kTooManyCells = "セルまたは文字列が多すぎます。";

/// Damage behind which the rest of the file could be read.
Finding damaged(Place place, std::string message) {
  return {"corrupt-file",
          Severity::kError,
          std::move(place),
          std::move(message),
          "Excelで開いて内容を確かめ、「名前を付けて保存」で「Excelブック（*.xlsx）」として"
          "保存し直したものを提出してください（例：様式1.xlsx）。",
          {}};
}

/// The BIFF records of a file, or the finding that says why there are none.
std::optional<OleStream> open_stream(std::string_view bytes, const std::string& name,
                                     Findings& findings) {
  if (!OleContainer::is_ole(bytes)) return OleStream{std::string(bytes), true};
  const auto container = OleContainer::open(bytes);
  if (!container) {
    findings.push_back(corrupt_file(name, "途中で切れているか、目次が読めません。"));
    return std::nullopt;
  }
  if (container->has_stream("EncryptedPackage")) {
    findings.push_back(encrypted_workbook(name));
    return std::nullopt;
  }
  if (auto stream = container->stream("Workbook")) return stream;
  if (auto stream = container->stream("Book")) return stream;
  findings.push_back(
      unsupported_format(name, "Excelのブックではありません。", Instead::kOriginalWorkbook));
  return std::nullopt;
}

/// The version of the records: 0x0600 for BIFF8; nothing when they do not begin with a BOF record.
std::optional<std::uint16_t> biff_version(std::string_view stream) {
  // The BOF records of Excel 2, 3 and 4 are told by their own numbers.
  constexpr std::uint16_t kBofOfExcel2 = 0x0009;
  constexpr std::uint16_t kBofOfExcel3 = 0x0209;
  constexpr std::uint16_t kBofOfExcel4 = 0x0409;
  const std::uint16_t type = u16(stream, 0);
  if (type == static_cast<std::uint16_t>(XlsRecordType::kBof)) return u16(stream, 4);
  if (type == kBofOfExcel2 || type == kBofOfExcel3 || type == kBofOfExcel4) return type;
  return std::nullopt;
}

/// Whether the records are BIFF8; a finding says why not.
bool is_readable(std::string_view stream, const std::string& name, Findings& findings) {
  const auto version = biff_version(stream);
  if (version == kBiff8) return true;
  findings.push_back(
      version ? unsupported_format(name, "Excel 95以前の古い形式です。", Instead::kSavedAsWorkbook)
              : corrupt_file(name, "Excelのブックとして始まっていません。"));
  return false;
}

void report_missing_texts(const XlsSheet& read, const Place& sheet, Findings& findings) {
  const std::size_t count = read.missing_texts.size();
  for (std::size_t i = 0; i < std::min(count, kMaxMissingTextFindings); ++i) {
    findings.push_back(damaged({sheet.file, sheet.sheet, to_a1(read.missing_texts[i])},
                               "ファイルが壊れており、このセルの文字列が失われています。"));
  }
  if (count <= kMaxMissingTextFindings) return;
  findings.push_back(damaged(
      sheet, "文字列が失われているセルが、全部で" + std::to_string(count) + "個あります。"));
}

/// Reads all sheets; false when the budget is spent.
bool read_sheets(std::string_view stream, const XlsGlobals& globals, package::Budget& budget,
                 model::Workbook& workbook, Findings& findings) {
  for (const XlsSheetEntry& entry : globals.sheets) {
    auto read = read_xls_sheet(stream, entry, globals, budget);
    if (!read) return false;
    const Place place{workbook.file, entry.name, ""};
    if (!read->complete) {
      findings.push_back(damaged(place,
                                 "シートの途中でデータが壊れているか切れています。"
                                 "読めたところまでを読み込みました。"));
    }
    report_missing_texts(*read, place, findings);
    put_in_order(read->sheet, workbook.file, findings);
    read->comments.attach_to(read->sheet);
    workbook.sheets.push_back(std::move(read->sheet));
  }
  return true;
}

}  // namespace

std::optional<model::Workbook> read_xls(std::string_view bytes, const std::string& name,
                                        package::Budget& budget, Findings& findings) {
  const auto refuse = [&findings](Finding reason) {
    findings.push_back(std::move(reason));
    return std::nullopt;
  };
  if (!budget.draw_bytes(bytes.size())) return refuse(too_large(name, ""));
  const auto stream = open_stream(bytes, name, findings);
  if (!stream || !is_readable(stream->bytes, name, findings)) return std::nullopt;
  const auto globals = read_xls_globals(stream->bytes, budget);
  if (!globals) return refuse(too_large(name, kTooManyTexts));
  if (globals->encrypted) return refuse(encrypted_workbook(name));
  if (globals->sheets.empty()) return refuse(corrupt_file(name, "シートが一つもありません。"));
  if (!globals->complete || !stream->complete) {
    findings.push_back(damaged({name, "", ""},
                               "ファイルの一部が壊れているか切れています。"
                               "読めたところまでを読み込みました。"));
  }
  model::Workbook workbook;
  workbook.file = name;
  workbook.format = model::FileFormat::kXls;
  workbook.number_formats = globals->format_codes;
  if (!read_sheets(stream->bytes, *globals, budget, workbook, findings)) {
    return refuse(too_large(name, kTooManyCells));
  }
  return workbook;
}

}  // namespace nenpo::ingest
