#include "annex/workbook_copy.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "annex/copy_cell.h"
#include "annex/copy_formats.h"
#include "annex/row_height.h"
#include "annex/sheet_names.h"
#include "annex/xlsx_file.h"
#include "base/overloaded.h"
#include "base/text.h"

namespace nenpo::annex {
namespace {

constexpr auto kOperation = "Excel形式の写しの作成";
constexpr std::string_view kCsvSheet = "提出データ";
constexpr Date kNoDay{1980, 1, 1};  // as in the ZIP archive: the copy has no date of its own
constexpr std::uint32_t kMostRows = 1'048'576;
constexpr std::uint32_t kMostColumns = 16'384;
constexpr std::size_t kMostUnits = 32'767;  // of a text, in UTF-16
constexpr std::size_t kMostRowsHeld = 50'000;
/// The library writes every cell of a merged range: one over a whole sheet would never end. What is
/// beyond stays unmerged.
constexpr std::uint64_t kMostMergedCells = 200'000;

bool is_too_long(const std::string& text) {
  if (text.size() <= kMostUnits) return false;
  std::size_t units = 0;
  for (const char32_t character : to_utf32(text)) units += character > 0xFFFF ? 2 : 1;
  return units > kMostUnits;
}

/// Why .xlsx cannot hold the workbook.
std::optional<Failure> refusal(const model::Workbook& workbook) {
  const std::vector<std::string> names = copy_sheet_names(workbook);
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    for (const model::Cell& cell : workbook.sheets[i].cells) {
      const std::string place = workbook.file + "!" + names[i] + "!" + to_a1(cell.at);
      if (cell.at.row >= kMostRows || cell.at.column >= kMostColumns) {
        return Failure{kOperation, place,
                       "Excelのシート（1,048,576行、16,"
                       "384列まで）に入らないセルです。ファイルを分けてください。"};
      }
      if (is_too_long(cell.stored)) {
        return Failure{
            kOperation, place,
            "1つのセルに32,"
            "767文字を超える文章があり、Excelのセルに入りません。分けて記入してください。"};
      }
    }
  }
  return std::nullopt;
}

bool has_line_break(const std::string& text) { return text.find('\n') != std::string::npos; }

/// Writes the sheets of one workbook.
class CopyWriter {
 public:
  CopyWriter(XlsxFile& file, const model::Workbook& workbook)
      : file_(file), formats_(*file.workbook(), workbook.number_formats) {}

  void write(const model::Sheet& sheet, const std::string& name, bool shown_first);

 private:
  void hide(const model::Sheet& sheet);
  void fit_columns(const model::Sheet& sheet);
  void merge(const model::Sheet& sheet);
  void write_cell(const model::Sheet& sheet, const model::Cell& cell);
  void write_text(const model::Cell& cell, const std::string& text, lxw_format* format);
  void write_runs(const model::Cell& cell, const std::vector<model::TextRun>& runs,
                  lxw_format* format);

  XlsxFile& file_;
  CopyFormats formats_;
  lxw_worksheet* target_ = nullptr;
};

void CopyWriter::write(const model::Sheet& sheet, const std::string& name, bool shown_first) {
  target_ = file_.add_sheet(name);
  if (target_ == nullptr) return;
  if (shown_first) {
    worksheet_activate(target_);
    worksheet_set_first_sheet(target_);
  } else if (sheet.visibility != model::Visibility::kVisible) {
    worksheet_hide(target_);
  }
  fit_columns(sheet);
  hide(sheet);
  merge(sheet);
  for (const model::Cell& cell : sheet.cells) write_cell(sheet, cell);
}

void CopyWriter::fit_columns(const model::Sheet& sheet) {
  constexpr std::size_t kCellsMeasured = 5'000;
  constexpr double kNarrowest = 8;
  constexpr double kWidest = 50;
  std::map<std::uint32_t, double> widths;
  for (std::size_t i = 0; i < sheet.cells.size() && i < kCellsMeasured; ++i) {
    double& width = widths.try_emplace(sheet.cells[i].at.column, kNarrowest).first->second;
    width = std::clamp(width_of(sheet.cells[i].displayed) + 2, width, kWidest);
  }
  for (const auto& [column, width] : widths) {
    file_.check(
        worksheet_set_column(target_, to_column(column), to_column(column), width, nullptr));
  }
}

void CopyWriter::hide(const model::Sheet& sheet) {
  lxw_row_col_options hidden{};
  hidden.hidden = LXW_TRUE;
  for (const std::uint32_t row : sheet.hidden_rows) {
    if (row >= kMostRows) break;
    file_.check(worksheet_set_row_opt(target_, row, LXW_DEF_ROW_HEIGHT, nullptr, &hidden));
  }
  for (const std::uint32_t column : sheet.hidden_columns) {
    if (column >= kMostColumns) break;
    file_.check(worksheet_set_column_opt(target_, to_column(column), to_column(column),
                                         LXW_DEF_COL_WIDTH, nullptr, &hidden));
  }
}

void CopyWriter::merge(const model::Sheet& sheet) {
  std::set<CellAddress> covered;  // Excel repairs a file whose ranges overlap
  for (const auto& [first, last] : sheet.merges) {
    if (first == last || last.row >= kMostRows || last.column >= kMostColumns) continue;
    if (first.row > last.row || first.column > last.column) continue;
    const std::uint64_t size =
        (std::uint64_t{last.row} - first.row + 1) * (std::uint64_t{last.column} - first.column + 1);
    if (covered.size() + size > kMostMergedCells) continue;
    std::vector<CellAddress> cells;
    for (std::uint32_t row = first.row; row <= last.row; ++row) {
      for (std::uint32_t column = first.column; column <= last.column; ++column) {
        cells.push_back({row, column});
      }
    }
    const bool overlaps = std::any_of(cells.begin(), cells.end(),
                                      [&](CellAddress at) { return covered.contains(at); });
    if (overlaps) continue;
    covered.insert(cells.begin(), cells.end());
    file_.merge(target_, first, last, nullptr);
  }
}

void CopyWriter::write_cell(const model::Sheet& sheet, const model::Cell& cell) {
  const CopyContent content = copy_content(cell);
  const bool is_text = std::holds_alternative<std::string>(content);
  lxw_format* format = formats_.of({cell.number_format, false, cell.struck,
                                    is_text && has_line_break(std::get<std::string>(content))});
  const lxw_col_t column = to_column(cell.at.column);
  const auto write_plain = Overloaded{
      [](std::monostate) { return LXW_NO_ERROR; }, [](const std::string&) { return LXW_NO_ERROR; },
      [&](double number) {
        return worksheet_write_number(target_, cell.at.row, column, number, format);
      },
      [&](lxw_datetime moment) {
        return worksheet_write_datetime(target_, cell.at.row, column, &moment, format);
      },
      [&](bool flag) {
        return worksheet_write_boolean(target_, cell.at.row, column, flag ? 1 : 0, format);
      }};
  file_.check(std::visit(write_plain, content));
  if (!is_text) return;
  const model::Annotation* annotation = sheet.annotation_of(cell);
  if (annotation != nullptr && annotation->runs.size() > 1) {
    write_runs(cell, annotation->runs, format);
  } else {
    write_text(cell, std::get<std::string>(content), format);
  }
}

void CopyWriter::write_text(const model::Cell& cell, const std::string& text, lxw_format* format) {
  const std::string safe = escaped(text);
  file_.check(worksheet_write_string(target_, cell.at.row, to_column(cell.at.column),
                                     safe.empty() ? text.c_str() : safe.c_str(), format));
}

void CopyWriter::write_runs(const model::Cell& cell, const std::vector<model::TextRun>& runs,
                            lxw_format* format) {
  std::vector<std::string> texts;
  std::vector<lxw_rich_string_tuple> pieces;
  for (const model::TextRun& run : runs) {
    if (run.text.empty()) continue;  // the library refuses them
    const std::string safe = escaped(run.text);
    texts.push_back(safe.empty() ? run.text : safe);
    pieces.push_back({formats_.of({0, run.bold, run.struck, false}), nullptr});
  }
  if (pieces.size() < 2) return write_text(cell, cell.stored, format);
  std::vector<lxw_rich_string_tuple*> list;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    pieces[i].string = texts[i].data();
    list.push_back(&pieces[i]);
  }
  list.push_back(nullptr);
  file_.check(worksheet_write_rich_string(target_, cell.at.row, to_column(cell.at.column),
                                          list.data(), format));
}

Memory memory_for(const model::Workbook& workbook) {
  const bool is_big =
      std::any_of(workbook.sheets.begin(), workbook.sheets.end(), [](const auto& s) {
        return !s.cells.empty() && s.cells.back().at.row >= kMostRowsHeld && s.merges.empty() &&
               s.hidden_rows.empty();
      });
  return workbook.sheets.size() == 1 && is_big ? Memory::kRows : Memory::kWhole;
}

/// A number to the 15 digits that Excel shows of any; the library writes 16, and a double has 17.
std::string digits_of(double number) {
  constexpr std::size_t kMostCharacters = 32;
  constexpr int kExcelDigits = 15;
  std::string text(kMostCharacters, '\0');
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number,
                                          std::chars_format::general, kExcelDigits);
  text.resize(static_cast<std::size_t>(end - text.data()));
  return text;
}

std::string describe(const CopyContent& content) {
  return std::visit(Overloaded{[](std::monostate) { return std::string(); },
                               [](const std::string& text) { return text; },
                               [](double number) { return digits_of(number); },
                               [](bool flag) { return std::string(flag ? "TRUE" : "FALSE"); },
                               [](const lxw_datetime& moment) {
                                 return to_iso(Date{moment.year, moment.month, moment.day}) + "T" +
                                        std::to_string(moment.hour * 60 + moment.min) + "m" +
                                        digits_of(moment.sec);
                               }},
                    content);
}

void compare(const model::Sheet& copied, const model::Sheet& original, const std::string& name,
             std::vector<std::string>& lines) {
  auto read = copied.cells.begin();
  const auto report = [&](CellAddress at, const std::string& wanted, const std::string& found) {
    lines.push_back(name + "!" + to_a1(at) + ": 「" + wanted + "」のはずが「" + found + "」です。");
  };
  for (const model::Cell& cell : original.cells) {
    const std::string wanted = describe(copy_content(cell));
    if (wanted.empty()) continue;
    for (; read != copied.cells.end() && read->at < cell.at; ++read) {
      report(read->at, "", read->displayed);
    }
    const bool is_there = read != copied.cells.end() && read->at == cell.at;
    const std::string found = is_there ? describe(copy_content(*read)) : "";
    if (found != wanted || (is_there && read->formula)) report(cell.at, wanted, found);
    if (is_there) ++read;
  }
  for (; read != copied.cells.end(); ++read) report(read->at, "", read->displayed);
}

}  // namespace

std::vector<std::string> copy_sheet_names(const model::Workbook& workbook) {
  std::vector<std::string> names;
  for (const model::Sheet& sheet : workbook.sheets) {
    names.push_back(sheet_name(sheet.name.empty() ? kCsvSheet : sheet.name, names));
  }
  return names;
}

Result<Done> write_copy(const model::Workbook& workbook, const std::filesystem::path& path) {
  if (const auto refused = refusal(workbook)) return *refused;
  const std::vector<std::string> names = copy_sheet_names(workbook);
  const auto first_visible = std::find_if(
      workbook.sheets.begin(), workbook.sheets.end(),
      [](const auto& sheet) { return sheet.visibility == model::Visibility::kVisible; });
  const auto shown = first_visible == workbook.sheets.end()
                         ? std::size_t{0}
                         : static_cast<std::size_t>(first_visible - workbook.sheets.begin());
  XlsxFile file(path, {workbook.file, "", kNoDay}, memory_for(workbook));
  if (file.workbook() == nullptr) return file.close();
  CopyWriter writer(file, workbook);
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    writer.write(workbook.sheets[i], names[i], i == shown);
  }
  return file.close();
}

std::vector<std::string> copy_differences(const model::Workbook& read_back,
                                          const model::Workbook& workbook) {
  std::vector<std::string> lines;
  const std::vector<std::string> names = copy_sheet_names(workbook);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto copied =
        std::find_if(read_back.sheets.begin(), read_back.sheets.end(),
                     [&](const model::Sheet& sheet) { return sheet.name == names[i]; });
    if (copied == read_back.sheets.end()) {
      lines.push_back("シート「" + names[i] + "」がありません。");
    } else {
      compare(*copied, workbook.sheets[i], names[i], lines);
    }
  }
  return lines;
}

Result<Done> write_note(const std::string& name, const std::vector<std::string>& lines,
                        const std::filesystem::path& path) {
  model::Workbook note;
  note.sheets.emplace_back().name = name;
  for (std::uint32_t row = 0; row < lines.size(); ++row) {
    model::Cell& cell = note.sheets[0].cells.emplace_back();
    cell.at = {row, 0};
    cell.stored = cell.displayed = lines[row];
  }
  return write_copy(note, path);
}

}  // namespace nenpo::annex
