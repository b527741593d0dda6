#include <cstdlib>
#include <optional>

#include "normalize/fold.h"
#include "normalize/number.h"
#include "normalize/number_format_code.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kPercent = "%";

Problem not_a_number(const std::string& message) {
  return {"not-a-number", Severity::kError, message, "数字だけを1つ入力してください（例: 41.0）。"};
}

Decimal absolute(Decimal value) { return {std::abs(value.digits), value.places}; }

/// Whether what is shown is what is stored, rounded to the places shown.
bool shows(const WrittenNumber& shown, Decimal stored, std::string_view format_code) {
  const auto equals = [&shown](std::optional<Decimal> value) {
    return value &&
           compare(absolute(shown.value), with_places(absolute(*value), shown.value.places)) == 0;
  };
  const FormatFacts format = facts_of_format(format_code);
  if (format.percent) return shown.unit == kPercent && equals(times_hundred(stored));
  return equals(stored) ||
         (format.general && shown.unit == kPercent && equals(times_hundred(stored)));
}

/// The stored number as its format shows it; nothing for a percentage of more digits than there
/// are.
std::optional<WrittenNumber> from_format(Decimal stored, std::string_view format_code) {
  const FormatFacts format = facts_of_format(format_code);
  const std::optional<Decimal> value = format.percent ? times_hundred(stored) : stored;
  if (!value) return std::nullopt;
  WrittenNumber number{format.general ? *value : with_places(*value, format.places)};
  if (format.percent) number.unit = kPercent;
  return number;
}

Reading<WrittenNumber> too_many_digits(const model::Cell& cell) {
  return Reading<WrittenNumber>::refused(not_a_number("数値欄の「" + one_line(cell.displayed) +
                                                      "」は桁数が多すぎて数値として読めません。"));
}

}  // namespace

Reading<WrittenNumber> read_number_cell(const model::Cell& cell, std::string_view format_code,
                                        const Vocabulary& vocabulary) {
  const auto stored = parse_decimal(cell.stored);
  if (!stored) return too_many_digits(cell);
  if (cell.displayed == cell.stored && format_code.find(kPercent) == std::string_view::npos) {
    return {WrittenNumber{*stored}, std::nullopt};
  }
  Reading<WrittenNumber> shown = read_number(cell.displayed, vocabulary);
  if (!shown.value || !shows(*shown.value, *stored, format_code)) {
    const auto number = from_format(*stored, format_code);
    if (!number) return too_many_digits(cell);
    return {*number, std::nullopt};
  }
  if (shown.value->reduction && stored->digits > 0) {
    return Reading<WrittenNumber>::refused(
        not_a_number("数値欄の表示は「" + one_line(cell.displayed) + "」ですが、入っている数値「" +
                     cell.stored + "」はプラスです。"));
  }
  const Decimal magnitude = absolute(shown.value->value);
  shown.value->value =
      stored->digits < 0 ? Decimal{-magnitude.digits, magnitude.places} : magnitude;
  shown.problem.reset();
  return shown;
}

}  // namespace nenpo::normalize
