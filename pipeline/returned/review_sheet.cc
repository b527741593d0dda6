#include "returned/review_sheet.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/cell_address.h"
#include "base/text.h"
#include "model/words.h"
#include "returned/review_looks.h"
#include "returned/review_words.h"
#include "returned/xml_text.h"

namespace nenpo::returned {
namespace {

struct Column {
  std::string_view word;
  int width;  // in half-width characters
  bool hidden = false;
};
constexpr std::array<Column, 11> kColumns{{{kNumber, 6},
                                           {kSeverity, 10},
                                           {kSheet, 17},
                                           {kCell, 9},
                                           {kAsRead, 24},
                                           {kMessage, 42},
                                           {kRemedy, 42},
                                           {kState, 10},
                                           {kResponse, 18},
                                           {kCode, 12, true},
                                           {kFillBelow, 12, true}}};
constexpr std::uint32_t kCellColumn = 3;
constexpr int kLineHeight = 17;  // pt, of a text of 10.5 pt
constexpr int kMaxHeight = 409;  // pt, that a row can have
constexpr int kRowMargin = 9;    // pt, above and below the lines of a row
constexpr std::uint32_t kResponseColumn = 8;

/// How many lines a text takes in a column; a full-width character is two half-width ones.
int lines_of(std::string_view text, int column_width) {
  constexpr int kMargin = 3;  // indent, and that spreadsheet programs leave beside a text
  int lines = 0;
  for (const std::string_view line : split(text, '\n')) {
    int width = 0;
    for (const char32_t c : to_utf32(line)) width += c < 0x80 ? 1 : 2;
    lines += 1 + std::max(0, width - 1) / (column_width - kMargin);
  }
  return lines;
}

bool needs_work(const ReviewRow& row) {
  return row.state == model::FindingState::kNew || row.state == model::FindingState::kStillThere;
}

/// 「要修正 1件　要確認 2件　参考 0件　（確認済み 1件　解決 3件）」
std::string counts_text(const std::vector<ReviewEntry>& entries) {
  std::array<int, 3> open{};
  int kept = 0;
  int solved = 0;
  for (const ReviewEntry& entry : entries) {
    if (needs_work(*entry.row)) ++open.at(static_cast<std::size_t>(entry.row->finding.severity));
    if (entry.row->state == model::FindingState::kKept) ++kept;
    if (entry.row->state == model::FindingState::kSolved) ++solved;
  }
  std::string text;
  if (open[0] + open[1] + open[2] == 0)
    text = "直していただくところはありません。ありがとうございました。";
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo}) {
    if (open[0] + open[1] + open[2] == 0) break;
    text += (text.empty() ? "" : "　") + model::japanese_name(severity) + " " +
            std::to_string(open.at(static_cast<std::size_t>(severity))) + "件";
  }
  if (kept + solved == 0) return text;
  return text + "　（" + std::string(word_of(model::FindingState::kKept)) + " " +
         std::to_string(kept) + "件　" + std::string(word_of(model::FindingState::kSolved)) + " " +
         std::to_string(solved) + "件）";
}

/// Writes the sheet row by row.
class SheetWriter {
 public:
  SheetWriter(const std::vector<ReviewEntry>& entries, const ReviewInfo& info, StyleEdit& styles)
      : entries_(entries), info_(info), looks_(add_review_looks(styles)) {}

  ReviewSheet write(const Dialect& dialect) {
    line(std::string(model::review::kTitle) + std::to_string(info_.edition) + "年度版）",
         looks_.title, 30);
    if (!info_.note.empty()) line(info_.note, looks_.note, 20);
    line(
        "1. 「要修正」のセルを直してください。"
        "「要確認」「参考」は内容を確かめ、そのままでよければ回答欄で「このままでよい」を選んでくだ"
        "さい。",
        looks_.guide, 20);
    line(
        "2. 直したら、このシートを付けたまま、同じファイルを再提出してください。"
        "「セル」の列を押すと、そのセルへ移ります。",
        looks_.guide, 20);
    line(counts_text(entries_), looks_.counts, 26);
    write_header();
    for (const ReviewEntry& entry : entries_) write_entry(entry);
    return {.xml = document(dialect), .header_row = header_row_};
  }

 private:
  void line(const std::string& text, std::uint32_t look, int height) {
    begin_row(height);
    add_text(0, text, look);
    end_row();
  }

  void write_header() {
    begin_row(24);
    header_row_ = row_;
    for (std::uint32_t i = 0; i < kColumns.size(); ++i)
      add_text(i, kColumns[i].word, kColumns[i].hidden ? looks_.hidden : looks_.header);
    end_row();
  }

  void write_entry(const ReviewEntry& entry) {
    const ReviewRow& row = *entry.row;
    const Finding& finding = row.finding;
    const bool open = needs_work(row);
    const ReviewLooks::Row& look = open ? looks_.open : looks_.quiet;
    const bool leads = !entry.sheet.empty();
    begin_row(height_of(row));
    cells_ += "<c r=\"" + at(0) + "\" s=\"" + std::to_string(look.number) + "\"><v>" +
              std::to_string(++number_) + "</v></c>";
    add_text(1, model::japanese_name(finding.severity),
             look.severity[static_cast<std::size_t>(finding.severity)]);
    const bool no_sheet = finding.place.sheet.empty();
    const std::string sheet = no_sheet ? entry.sheet : finding.place.sheet;
    add_text(2, sheet.empty() ? kWholeFile : std::string_view(sheet), look.text);
    add_text(kCellColumn,
             finding.place.at.empty() ? kWholeSheet : std::string_view(finding.place.at),
             leads ? look.link : look.number);
    add_text(4, row.as_read, look.text);
    add_text(5, finding.message, look.text);
    add_text(6, finding.remedy, look.text);
    add_text(7, word_of(row.state), look.state);
    add_text(kResponseColumn, row.response, look.answer);
    add_text(9, finding.code, looks_.hidden);
    add_text(10, entry.mark, looks_.hidden);
    end_row();
    if (leads) add_link(entry);
    if (row.state != model::FindingState::kSolved)
      (finding.severity == Severity::kError ? error_answers_ : answers_).push_back(row_);
  }

  static int height_of(const ReviewRow& row) {
    const std::array<std::pair<std::size_t, std::string_view>, 5> texts{
        {{2, row.finding.place.sheet},
         {4, row.as_read},
         {5, row.finding.message},
         {6, row.finding.remedy},
         {kResponseColumn, row.response}}};
    int lines = 1;
    for (const auto& [column, text] : texts)
      lines = std::max(lines, lines_of(text, kColumns.at(column).width));
    return std::min(kMaxHeight, lines * kLineHeight + kRowMargin);
  }

  /// The height is no fixed one, so that a row grows with a long answer.
  void begin_row(int height) {
    cells_ += "<row r=\"" + std::to_string(++row_) + "\" ht=\"" + std::to_string(height) + "\">";
  }
  void end_row() { cells_ += "</row>"; }

  std::string at(std::uint32_t column) const {
    return to_a1({static_cast<std::uint32_t>(row_ - 1), column});
  }

  void add_text(std::uint32_t column, std::string_view text, std::uint32_t look) {
    cells_ += "<c r=\"" + at(column) + "\" s=\"" + std::to_string(look) + "\"";
    cells_ += text.empty() ? "/>"
                           : " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + xml_text(text) +
                                 "</t></is></c>";
  }

  void add_link(const ReviewEntry& entry) {
    const std::string target = entry.at.empty() ? "A1" : entry.at;
    links_ += "<hyperlink ref=\"" + at(kCellColumn) + "\" location=\"'" +
              xml_text(replace_all(entry.sheet, "'", "''")) + "'!" + target + "\" display=\"" +
              xml_text(target) + "\"/>";
  }

  /// The cells for answers in rows, which ascend: "I6:I9 I12:I12".
  static std::string answer_ranges(const std::vector<std::size_t>& rows) {
    const std::string column = column_letters(kResponseColumn);
    std::string ranges;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::size_t first = rows[i];
      while (i + 1 < rows.size() && rows[i + 1] == rows[i] + 1) ++i;
      ranges += (ranges.empty() ? "" : " ") + column + std::to_string(first) + ":" + column +
                std::to_string(rows[i]);
    }
    return ranges;
  }

  static std::string validation(const std::vector<std::size_t>& rows, const std::string& answers,
                                const std::string& prompt) {
    if (rows.empty()) return "";
    return "<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" promptTitle=\"" +
           std::string(kResponse) + "\" prompt=\"" + prompt + "\" sqref=\"" + answer_ranges(rows) +
           "\"><formula1>\"" + answers + "\"</formula1></dataValidation>";
  }

  std::string validations() const {
    const std::string mended(kMended);
    const std::string keep(model::review::kKeepAsIs);
    const std::string all =
        validation(error_answers_, mended,
                   "直したら「" + mended + "」を選んでください。要修正は、直すまで残ります。") +
        validation(
            answers_, keep + "," + mended,
            "そのままでよければ「" + keep + "」、直したら「" + mended + "」を選んでください。");
    if (all.empty()) return "";
    const int count = (error_answers_.empty() ? 0 : 1) + (answers_.empty() ? 0 : 1);
    return "<dataValidations count=\"" + std::to_string(count) + "\">" + all + "</dataValidations>";
  }

  static std::string columns() {
    std::string xml = "<cols>";
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      xml += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" +
             std::to_string(kColumns[i].width) + "\"" +
             (kColumns[i].hidden ? " hidden=\"1\"" : "") + " customWidth=\"1\"/>";
    }
    return xml + "</cols>";
  }

  /// The elements of CT_Worksheet in their order, ECMA-376 Part 1, A.2.
  std::string document(const Dialect& dialect) const {
    const std::string header = std::to_string(header_row_);
    const std::string below = "A" + std::to_string(header_row_ + 1);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" +
           dialect.main +
           "\"><sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
           "<dimension ref=\"A1:K" +
           std::to_string(row_) +
           "\"/><sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">"
           "<pane ySplit=\"" +
           header + "\" topLeftCell=\"" + below +
           "\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" "
           "activeCell=\"" +
           below + "\" sqref=\"" + below +
           "\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\"/>" + columns() +
           "<sheetData>" + cells_ + "</sheetData>" + validations() +
           (links_.empty() ? "" : "<hyperlinks>" + links_ + "</hyperlinks>") +
           "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" "
           "footer=\"0.3\"/><pageSetup paperSize=\"9\" fitToHeight=\"0\" "
           "orientation=\"landscape\"/><headerFooter><oddFooter>&amp;C&amp;P／&amp;N</oddFooter>"
           "</headerFooter></worksheet>";
  }

  const std::vector<ReviewEntry>& entries_;
  const ReviewInfo& info_;
  const ReviewLooks looks_;
  std::size_t row_ = 0;
  std::size_t header_row_ = 0;
  int number_ = 0;
  std::string cells_, links_;
  std::vector<std::size_t> answers_, error_answers_;  // rows
};

}  // namespace

ReviewSheet review_sheet(const std::vector<ReviewEntry>& entries, const ReviewInfo& info,
                         const Dialect& dialect, StyleEdit& styles) {
  return SheetWriter(entries, info, styles).write(dialect);
}

}  // namespace nenpo::returned
