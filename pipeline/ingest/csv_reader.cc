#include "ingest/csv_reader.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "ingest/csv_encoding.h"
#include "ingest/csv_scanner.h"
#include "ingest/file_finding.h"

namespace nenpo::ingest {
namespace {

/// Bad places named one by one; the rest is counted, so that a ruined file does not bury the
/// report.
constexpr std::size_t kMaxEncodingFindings = 20;
constexpr std::size_t kMaxQuoteFindings = 20;
constexpr std::uint32_t kFieldsBetweenClockReadings = 4096;

constexpr std::string_view kEncodingRemedy =
    "Excelで該当のセルを入力し直し、「名前を付けて保存」で"
    "「CSV UTF-8（コンマ区切り）」を選んで保存してください。";
constexpr std::string_view kGaijiRemedy =
    "外字は他の機械では表示できません。JIS第1～第4水準にある文字（例：「髙」「﨑」）に置き換え、"
    "「CSV UTF-8（コンマ区切り）」で保存してください。";
constexpr std::string_view kQuoteRemedy =
    "値の前後を「\"」で囲み、値の中の「\"」は「\"\"」と二つ重ねてください（例：\"120者\"）。"
    "Excelで開いて保存し直しても直ります。";
/// "85 FF"
std::string in_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (!text.empty()) text += ' ';
    text += {kDigits[byte >> 4], kDigits[byte & 0xF]};
  }
  return text;
}

std::string encoding_name(std::string_view encoding) {
  if (encoding == "utf-8") return "UTF-8";
  if (encoding == "cp932") return "CP932（シフトJIS）";
  if (encoding == "iso-2022-jp") return "ISO-2022-JP（JISコード）";
  return "UTF-16";
}

/// Fills one sheet from decoded text, and says what is odd in it.
class CsvSheetReader {
 public:
  CsvSheetReader(const DecodedText& decoded, const std::string& name, package::Budget& budget,
                 Findings& findings)
      : decoded_(decoded), name_(name), budget_(budget), findings_(findings) {}

  /// Nothing when the budget is spent.
  std::optional<model::Sheet> read() {
    CsvScanner scanner(decoded_.text, separator_of(decoded_.text));
    model::Sheet sheet;
    sheet.cells.reserve(expected_cells());
    for (std::uint32_t count = 1; auto field = scanner.next(); ++count) {
      if (count % kFieldsBetweenClockReadings == 0 && !budget_.in_time()) return std::nullopt;
      report_blemishes(*field);
      if (field->unterminated) report_quote(*field);
      if (field->value.empty()) continue;
      if (!budget_.draw_cell() || !budget_.draw_text(2 * field->value.size())) return std::nullopt;
      model::Cell& cell = sheet.cells.emplace_back();
      cell.at = field->at;
      cell.stored = std::move(field->value);
      cell.displayed = cell.stored;
    }
    report_the_rest();
    return sheet;
  }

 private:
  /// No more than the budget has.
  std::size_t expected_cells() const {
    const auto separators = std::count_if(decoded_.text.begin(), decoded_.text.end(), [](char c) {
      return c == ',' || c == '\t' || c == '\n' || c == '\r';
    });
    return std::min<std::size_t>(static_cast<std::size_t>(separators) + 1,
                                 package::Budget::kMaxCells);
  }

  void report(std::string code, std::string at, std::string message, std::string_view remedy) {
    findings_.push_back({std::move(code),
                         Severity::kError,
                         {name_, "", std::move(at)},
                         std::move(message),
                         std::string(remedy),
                         {}});
  }

  /// One finding a cell and kind, however many bad places the cell has.
  void report_blemishes(const CsvField& field) {
    bool reported_invalid = false;
    bool reported_gaiji = false;
    for (; next_blemish_ < decoded_.blemishes.size(); ++next_blemish_) {
      const Blemish& blemish = decoded_.blemishes[next_blemish_];
      if (blemish.at >= field.end) return;
      ++blemishes_met_;
      bool& reported = blemish.kind == Blemish::Kind::kGaiji ? reported_gaiji : reported_invalid;
      if (std::exchange(reported, true)) continue;
      if (++encoding_findings_ <= kMaxEncodingFindings) report_blemish(field, blemish);
    }
  }

  void report_blemish(const CsvField& field, const Blemish& blemish) {
    const std::string at = to_a1(field.at);
    if (blemish.kind == Blemish::Kind::kGaiji) {
      report(
          "invalid-encoding", at,
          "外字（文字コード" + in_hex(blemish.source) + "）が含まれており、文字を特定できません。",
          kGaijiRemedy);
    } else {
      report("invalid-encoding", at,
             "文字コード" + encoding_name(decoded_.encoding) + "として読めないバイト列（" +
                 in_hex(blemish.source) + "）があります。",
             kEncodingRemedy);
    }
  }

  void report_quote(const CsvField& field) {
    if (++quote_findings_ > kMaxQuoteFindings) return;
    report("csv-unterminated-quote", to_a1(field.at),
           "引用符「\"」が閉じられていません。次の区切りまでを値として読みました。", kQuoteRemedy);
  }

  void report_the_rest() {
    if (encoding_findings_ > kMaxEncodingFindings || decoded_.blemish_count > blemishes_met_) {
      report("invalid-encoding", "",
             "文字コードとして読めないバイト列や外字が、全部で" +
                 std::to_string(decoded_.blemish_count) + "か所あります。",
             kEncodingRemedy);
    }
    if (quote_findings_ > kMaxQuoteFindings) {
      report(
          "csv-unterminated-quote", "",
          "閉じられていない引用符が、全部で" + std::to_string(quote_findings_) + "か所あります。",
          kQuoteRemedy);
    }
  }

  const DecodedText& decoded_;
  const std::string& name_;
  package::Budget& budget_;
  Findings& findings_;
  std::size_t next_blemish_ = 0;
  std::size_t blemishes_met_ = 0;
  std::size_t encoding_findings_ = 0;
  std::size_t quote_findings_ = 0;
};

Finding without_values(const std::string& name) {
  return {"empty-file",
          Severity::kError,
          {name, "", ""},
          "値が一つも入っていません。",
          "記入したファイルを提出し直してください（例：様式1.csv）。",
          {}};
}

}  // namespace

std::optional<model::Workbook> read_csv(std::string_view bytes, const std::string& name,
                                        package::Budget& budget, Findings& findings) {
  const auto refuse = [&] {
    findings.push_back(too_large(name, "値が多すぎます。"));
    return std::nullopt;
  };
  if (!budget.draw_bytes(bytes.size())) return refuse();
  const DecodedText decoded = decode_text(bytes);
  auto sheet = CsvSheetReader(decoded, name, budget, findings).read();
  if (!sheet) return refuse();
  if (sheet->cells.empty()) findings.push_back(without_values(name));
  model::Workbook workbook;
  workbook.file = name;
  workbook.format = model::FileFormat::kCsv;
  workbook.encoding = decoded.encoding;
  workbook.sheets.push_back(std::move(*sheet));
  return workbook;
}

}  // namespace nenpo::ingest
