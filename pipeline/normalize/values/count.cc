#include "normalize/values/count.h"

#include <array>
#include <string>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/submitted_cell.h"
#include "normalize/values/take.h"
#include "normalize/values/unit_problems.h"

namespace nenpo::normalize {
namespace {

/// Words of change behind a figure: 900人増 is 900, 3人減 is -3.
constexpr std::string_view kMore = "増";
constexpr std::string_view kLess = "減";
/// Words before a number that only counts: Q1, 問2, No.3, 第4回.
constexpr std::array<std::string_view, 6> kOrdinalWords{"設問", "問", "no.", "no", "第", "q"};

Problem date_instead_of_number(const std::string& shown) {
  return {"not-a-number", Severity::kError, "数値欄が日付（" + shown + "）になっています。",
          "セルの表示形式を「標準」に戻し、数字を入力し直してください（例: 41.0）。"};
}

Problem bound_in_count(std::string_view text) {
  return {"not-a-number", Severity::kError,
          "数値欄の「" + one_line(text) + "」は、1つの数値に定まりません。",
          "「以上」などを付けずに、数字だけを入力してください（例: 73件）。"};
}

bool begins_and_ends_with_digits(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !text.empty() && is_digit(text.front()) && is_digit(text.back());
}

/// A text of a count without the words around the figure; `less` when it says that it shrank.
struct CountText {
  std::string figure;
  bool less = false;
};

CountText count_text(std::string_view text) {
  const std::string folded = without_blanks(fold_width(text));
  const std::string key = word_key(text);  // as long as `folded`: only letters change their case
  std::string_view rest = folded;
  CountText count;
  for (const std::string_view word : kOrdinalWords) {
    if (!key.starts_with(word)) continue;
    rest.remove_prefix(word.size());
    break;
  }
  count.less = take_back(rest, kLess);
  if (!count.less) take_back(rest, kMore);
  count.figure = rest;
  return count;
}

Reading<WrittenNumber> number_of(const model::Workbook& workbook, const model::Sheet& sheet,
                                 const model::Cell& cell, const Vocabulary& vocabulary) {
  if (cell.type != model::CellType::kText) return read_number_in(workbook, sheet, cell, vocabulary);
  const std::string text = text_of(sheet, cell);
  if (begins_and_ends_with_digits(text)) return read_number(text, vocabulary);
  const CountText count = count_text(text);
  Reading<WrittenNumber> number = read_number(count.figure, vocabulary);
  if (!number.value) return read_number(text, vocabulary);  // whose problem quotes what was written
  if (count.less) number.value->value.digits = -number.value->value.digits;
  return number;
}

}  // namespace

Reading<WrittenNumber> read_number_in(const model::Workbook& workbook, const model::Sheet& sheet,
                                      const model::Cell& cell, const Vocabulary& vocabulary) {
  if (cell.type == model::CellType::kDate)
    return Reading<WrittenNumber>::refused(date_instead_of_number(cell.displayed));
  if (cell.type != model::CellType::kNumber) return read_number(text_of(sheet, cell), vocabulary);
  const bool known = cell.number_format < workbook.number_formats.size();
  return read_number_cell(cell, known ? workbook.number_formats[cell.number_format] : "",
                          vocabulary);
}

Reading<Decimal> read_count(const model::Workbook& workbook, const model::Sheet& sheet,
                            const model::Cell& cell, std::string_view unit,
                            const Vocabulary& vocabulary) {
  Reading<WrittenNumber> number = number_of(workbook, sheet, cell, vocabulary);
  if (!number.value) return Reading<Decimal>::refused(std::move(*number.problem));
  if (number.value->bound != model::Comparator::kEqual || number.value->base_year)
    return Reading<Decimal>::refused(bound_in_count(text_of(sheet, cell)));
  const auto value = in_unit(*number.value, unit, vocabulary);
  if (!value) return Reading<Decimal>::refused(unit_conflict(number.value->unit, unit));
  if (value->converted)
    return {value->value, unit_converted(number.value->unit, unit, value->value)};
  return {value->value, std::move(number.problem)};
}

}  // namespace nenpo::normalize
