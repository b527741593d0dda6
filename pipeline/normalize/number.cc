#include "normalize/number.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/number_digits.h"
#include "normalize/number_remarks.h"
#include "normalize/unit.h"
#include "normalize/values/take.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kGrouping = "桁区切りの位置が正しくありません";
constexpr std::string_view kUnreadable = "数値として読めません";
constexpr std::string_view kRange = "範囲を表しており、1つの数値に定まりません";
constexpr std::string_view kSigns = "符号が重なっています";
constexpr std::string_view kWords = "「以上」「約」などの語が重なり、1つの意味に定まりません";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

Problem not_a_number(std::string_view text, std::string_view why) {
  return {"not-a-number", Severity::kError,
          "数値欄の「" + one_line(text) + "」は" + std::string(why) + "。",
          "数字だけを1つ入力してください（例: "
          "41.0）。単位は単位欄に、「以上」「以下」は以上／以下欄に書きます。"};
}

Problem remark_dropped(const std::string& whole, std::string_view kept) {
  return {"remark-dropped", Severity::kInfo,
          "数値欄の「" + whole + "」から「" + std::string(trim(whole.substr(kept.size()))) +
              "」を除いて読みました。",
          "数値に付ける説明は備考欄に書いてください（例: 値「" + std::string(kept) +
              "」、備考「速報値」）。"};
}

Problem accounting_minus(std::string_view text) {
  return {"minus-in-parentheses", Severity::kWarning,
          "数値欄の「" + one_line(text) + "」は、かっこ書きのためマイナスの数として読みました。",
          "マイナスは▲を付けて書いてください（例: ▲5）。"};
}

Problem no_base_year(std::string_view text) {
  return {"missing-base-year", Severity::kError,
          "「" + one_line(text) + "」は、何年度と比べた値かを読み取れません。",
          "基準の年度を西暦4桁か年号で書いてください（例: 2018年度比▲35.0%）。"};
}

bool take_parentheses(std::string_view& text) {
  const bool enclosed = text.size() > 2 && text.front() == '(' && text.back() == ')' &&
                        std::all_of(text.begin() + 1, text.end() - 1,
                                    [](char c) { return is_digit(c) || c == ',' || c == '.'; });
  if (enclosed) text = text.substr(1, text.size() - 2);
  return enclosed;
}

/// 2018年度比35.0%減: only beside its base year does the word make the sign.
bool take_decrease(std::string_view& text) {
  constexpr std::array<std::string_view, 4> kDecrease{"削減", "減少", "低減", "減"};
  return std::any_of(kDecrease.begin(), kDecrease.end(),
                     [&text](std::string_view word) { return take_back(text, word); });
}

/// A figure without the words around it.
struct Stripped {
  std::string figure;
  WrittenNumber number;  // what the words say
  std::optional<Problem> problem;
  bool spoiled = false;  // by `problem`
};

void refuse(Stripped& stripped, Problem problem) {
  stripped.problem = std::move(problem);
  stripped.spoiled = true;
}

/// Takes the remarks, the base year and the words of a bound.
Stripped strip_words(std::string_view text, const Vocabulary& vocabulary) {
  const std::string written = fold_width(trim(text));
  std::string_view shown = written;
  const bool note = take_note_reference(shown, vocabulary);
  const std::string whole = without_blanks(shown);
  std::string_view rest = whole;
  bool qualified = false;
  while (take_qualifier(rest, vocabulary) || take_note_reference(rest, vocabulary))
    qualified = true;
  Stripped stripped;
  if (qualified) {
    stripped.problem = remark_dropped(without_blanks(written), rest);
  } else if (note) {
    stripped.problem = remark_dropped(written, shown);
  }
  BaseYear base = take_base_year(rest, vocabulary);
  stripped.number.base_year = base.year;
  if (base.stated && !base.year) refuse(stripped, no_base_year(text));
  rest = base.rest;
  const BoundWord bound = take_bounds(rest, vocabulary);
  stripped.number.bound = bound.comparator;
  if (bound.contradictory) refuse(stripped, not_a_number(text, kWords));
  stripped.number.reduction = base.stated && take_decrease(rest);
  stripped.figure = rest;
  return stripped;
}

bool is_range(std::string_view figure, const Vocabulary& vocabulary) {
  const auto& words = vocabulary.range_words;
  return std::any_of(words.begin(), words.end(), [figure](const std::string& word) {
    return figure.find(word) != std::string_view::npos;
  });
}

/// 3-5: a hyphen between the digits and more digits.
bool goes_on_with_a_hyphen(std::string_view behind) {
  return take_sign(behind).count == 1 && !behind.empty() && is_digit(behind.front());
}

/// Reads the digits and the unit behind them into `number`; the reason when that fails.
std::optional<std::string_view> read_figure(std::string_view rest, const Vocabulary& vocabulary,
                                            WrittenNumber& number) {
  const bool comma = rest.find(',') != std::string_view::npos;
  auto value = take_digits(rest);
  if (value && goes_on_with_a_hyphen(rest)) return kRange;
  const auto has_odd_digit = [&] { return has_digit(rest) && !read_unit(rest, vocabulary).known; };
  if (value && has_odd_digit()) {
    value = take_compound(*value, rest, vocabulary);
    number.scaled = value.has_value();
  }
  const bool open_bracket = rest.ends_with(')') && rest.find('(') == std::string_view::npos;
  if (!value || has_odd_digit() || open_bracket) return comma ? kGrouping : kUnreadable;
  number.value = *value;
  number.unit = rest;
  return std::nullopt;
}

/// Plain ASCII digits with a sign and thousands commas, as most cells have them.
std::optional<Decimal> plain_number(std::string_view text) {
  if (text.empty() || text.size() > 30) return std::nullopt;
  const bool minus = text.front() == '-';
  std::string_view rest = text.substr(minus ? 1 : 0);
  if (rest.empty() || !is_digit(rest.front())) return std::nullopt;
  const auto value = take_digits(rest);
  if (!value || !rest.empty()) return std::nullopt;
  return minus ? Decimal{-value->digits, value->places} : *value;
}

}  // namespace

Reading<WrittenNumber> read_number(std::string_view text, const Vocabulary& vocabulary) {
  using Outcome = Reading<WrittenNumber>;
  if (const auto plain = plain_number(text)) {
    Outcome outcome{WrittenNumber{}, std::nullopt};
    outcome.value->value = *plain;
    return outcome;
  }
  Stripped stripped = strip_words(text, vocabulary);
  if (stripped.spoiled) return Outcome::refused(std::move(*stripped.problem));
  std::string_view rest = stripped.figure;
  if (is_range(rest, vocabulary)) return Outcome::refused(not_a_number(text, kRange));
  WrittenNumber number = stripped.number;
  WrittenSign sign = take_sign(rest);
  if (take_parentheses(rest)) {
    stripped.problem = accounting_minus(text);
    sign = {sign.count + 1, true, sign.reduction};
  }
  sign.count += number.reduction ? 1 : 0;
  if (sign.count > 1) return Outcome::refused(not_a_number(text, kSigns));
  if (const auto why = read_figure(rest, vocabulary, number)) {
    return Outcome::refused(not_a_number(text, *why));
  }
  if (sign.minus || number.reduction) number.value.digits = -number.value.digits;
  number.reduction |= sign.reduction;
  return {number, std::move(stripped.problem)};
}

std::optional<ValueInUnit> in_unit(const WrittenNumber& number, std::string_view column_unit,
                                   const Vocabulary& vocabulary) {
  const bool same = number.unit == column_unit;
  if (column_unit.empty() || (number.unit.empty() && !number.scaled) || (same && !number.scaled))
    return ValueInUnit{number.value, false};
  const UnitReading column = read_unit(column_unit, vocabulary);
  UnitReading own = number.unit.empty() ? UnitReading{} : read_unit(number.unit, vocabulary);
  std::string_view rest = number.unit;
  const int bare_power = take_power(rest, vocabulary);
  const bool bare = rest.empty();  // 500万, 3億8598万: digits alone, in the unit of the column
  if (bare) own = {"", false, column.base, column.dimension, bare_power, bare_power};
  if (own.name == column.name || (bare && column.prefix_power == bare_power))
    return ValueInUnit{number.value, false};
  if (!bare && (!own.known || own.dimension != column.dimension)) return std::nullopt;
  const int power = bare ? bare_power - column.prefix_power : own.power - column.power;
  const auto value = times_power(number.value, power);
  if (!value) return std::nullopt;
  return ValueInUnit{*value, own.base != column.base || column.prefix_power != 0};
}

}  // namespace nenpo::normalize
