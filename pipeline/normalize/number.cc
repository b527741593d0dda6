#include "normalize/number.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/unit.h"
#include "normalize/values/take.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kMaxDigits = 18;  // of Decimal
constexpr std::array<std::string_view, 2> kReductionSigns{"▲", "△"};
constexpr std::array<std::string_view, 8> kMinusSigns{"-", "−", "‐", "‑", "‒", "–", "ー", "―"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

Problem not_a_number(std::string_view text, const std::string& why) {
  return {"not-a-number", Severity::kError, "数値欄の「" + one_line(text) + "」は" + why + "。",
          "数字だけを1つ入力してください（例: "
          "41.0）。単位は単位欄に、「以上」「以下」は以上／以下欄に書きます。"};
}

struct Sign {
  int count = 0;
  bool minus = false;
  bool reduction = false;
};

Sign take_sign(std::string_view& text) {
  Sign sign;
  for (bool found = true; found;) {
    const auto taken = [&text](std::string_view mark) { return take(text, mark); };
    const bool reduction = std::any_of(kReductionSigns.begin(), kReductionSigns.end(), taken);
    const bool minus = !reduction && std::any_of(kMinusSigns.begin(), kMinusSigns.end(), taken);
    found = reduction || minus || take(text, "+");
    sign.count += found ? 1 : 0;
    sign.reduction |= reduction;
    sign.minus |= minus || reduction;
  }
  return sign;
}

/// Thousands commas stand before each group of three digits, or nowhere.
bool is_well_grouped(std::string_view whole) {
  const std::vector<std::string_view> groups = split(whole, ',');
  if (groups.size() == 1) return true;
  if (groups[0].empty() || groups[0].size() > 3) return false;
  return std::all_of(groups.begin() + 1, groups.end(),
                     [](auto group) { return group.size() == 3; });
}

/// Takes "1,234.50"; nothing when no well-formed number stands there.
std::optional<Decimal> take_digits(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && (is_digit(text[end]) || text[end] == ',')) ++end;
  const std::string_view whole = text.substr(0, end);
  if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
    ++end;
    while (end < text.size() && is_digit(text[end])) ++end;
  }
  if (!is_well_grouped(whole)) return std::nullopt;
  const auto value = parse_decimal(replace_all(std::string(text.substr(0, end)), ",", ""));
  if (value) text.remove_prefix(end);
  return value;
}

std::optional<Decimal> times_power(Decimal value, int power) {
  const int shrink = std::min<int>(value.places, power);
  value.places = static_cast<std::uint8_t>(value.places - shrink);
  const std::size_t zeros = static_cast<std::size_t>(power - shrink);
  const std::string digits =
      std::to_string(value.digits) + std::string(value.digits == 0 ? 0 : zeros, '0');
  if (digits.size() > kMaxDigits) return std::nullopt;
  return Decimal{std::strtoll(digits.c_str(), nullptr, 10), value.places};
}

/// Takes the longest prefix (千万 before 千) from the front.
int take_power(std::string_view& text, const Vocabulary& vocabulary) {
  std::string_view longest;
  for (const std::string& prefix : vocabulary.unit_prefixes) {
    if (text.starts_with(prefix) && prefix.size() > longest.size()) longest = prefix;
  }
  const int power = power_of_prefix(longest).value_or(0);
  text.remove_prefix(power > 0 ? longest.size() : 0);
  return power;
}

/// 3億8598万7000 after its first 3: whole numbers, each with a smaller power than the one before.
std::optional<Decimal> take_compound(Decimal first, std::string_view& text,
                                     const Vocabulary& vocabulary) {
  std::string_view rest = text;
  std::int64_t total = 0;
  int last_power = static_cast<int>(kMaxDigits);
  for (std::optional<Decimal> part = first; part; part = take_digits(rest)) {
    const int power = take_power(rest, vocabulary);
    const auto scaled = times_power(*part, power);
    if (!scaled || scaled->places > 0 || power >= last_power) return std::nullopt;
    total += scaled->digits;
    last_power = power;
    if (rest.empty() || !is_digit(rest.front())) break;
  }
  text = rest;
  return Decimal{total, 0};
}

bool take_footnote(std::string_view& text, const Vocabulary& vocabulary) {
  std::string_view bare = text;
  if (bare.ends_with(')')) bare.remove_suffix(1);
  while (!bare.empty() && is_digit(bare.back())) bare.remove_suffix(1);
  for (const std::string& mark : vocabulary.footnote_marks) {
    if (!take_back(bare, fold_width(mark))) continue;
    text = bare;
    return true;
  }
  return false;
}

/// Drops what qualifies a figure without being part of it, and says so.
std::optional<Problem> take_remarks(std::string_view& text, const Vocabulary& vocabulary) {
  const std::string whole(text);
  bool found = take_footnote(text, vocabulary);
  for (const std::string& word : vocabulary.qualifiers) found |= take_back(text, fold_width(word));
  if (!found) return std::nullopt;
  return Problem{
      "remark-dropped", Severity::kInfo,
      "数値欄の「" + whole + "」から「" + whole.substr(text.size()) + "」を除いて読みました。",
      "数値に付ける説明は備考欄に書いてください（例: 値「" + std::string(text) +
          "」、備考「速報値」）。"};
}

model::Comparator take_bound(std::string_view& text, const Vocabulary& vocabulary) {
  for (const Bound& bound : vocabulary.bounds) {
    for (const std::string& word : bound.words) {
      if (take_back(text, word) || take(text, word)) return bound.comparator;
    }
  }
  return model::Comparator::kEqual;
}

const std::string* inexact_word_in(std::string_view text, const Vocabulary& vocabulary) {
  const auto found = std::find_if(vocabulary.inexact_words.begin(), vocabulary.inexact_words.end(),
                                  [text](const std::string& word) {
                                    return text.find(fold_width(word)) != std::string_view::npos;
                                  });
  return found == vocabulary.inexact_words.end() ? nullptr : &*found;
}

bool take_parentheses(std::string_view& text) {
  const bool enclosed = text.size() > 2 && text.front() == '(' && text.back() == ')' &&
                        std::all_of(text.begin() + 1, text.end() - 1,
                                    [](char c) { return is_digit(c) || c == ',' || c == '.'; });
  if (enclosed) text = text.substr(1, text.size() - 2);
  return enclosed;
}

Problem accounting_minus(std::string_view text) {
  return {"minus-in-parentheses", Severity::kWarning,
          "数値欄の「" + one_line(text) + "」は、かっこ書きのためマイナスの数として読みました。",
          "マイナスは▲を付けて書いてください（例: ▲5）。"};
}

}  // namespace

Reading<WrittenNumber> read_number(std::string_view text, const Vocabulary& vocabulary) {
  const std::string folded = without_blanks(fold_width(text));
  if (const std::string* word = inexact_word_in(folded, vocabulary)) {
    return Reading<WrittenNumber>::refused(
        not_a_number(text, "「" + *word + "」を含み、1つの数値に定まりません"));
  }
  std::string_view rest = folded;
  Reading<WrittenNumber> reading;
  WrittenNumber number;
  reading.problem = take_remarks(rest, vocabulary);
  number.bound = take_bound(rest, vocabulary);
  Sign sign = take_sign(rest);
  if (take_parentheses(rest)) {
    reading.problem = accounting_minus(text);
    sign = {sign.count + 1, true, sign.reduction};
  }
  if (sign.count > 1)
    return Reading<WrittenNumber>::refused(not_a_number(text, "符号が重なっています"));
  const bool comma = rest.find(',') != std::string_view::npos;
  auto value = take_digits(rest);
  if (value && has_digit(rest) && !read_unit(rest, vocabulary).known) {
    value = take_compound(*value, rest, vocabulary);
  }
  if (!value || (has_digit(rest) && !read_unit(rest, vocabulary).known)) {
    return Reading<WrittenNumber>::refused(
        not_a_number(text, comma ? "桁区切りの位置が正しくありません" : "数値として読めません"));
  }
  number.value = sign.minus ? Decimal{-value->digits, value->places} : *value;
  number.reduction = sign.reduction;
  number.unit = rest;
  reading.value = number;
  return reading;
}

std::optional<Decimal> in_unit(const WrittenNumber& number, std::string_view column_unit,
                               const Vocabulary& vocabulary) {
  if (number.unit.empty() || column_unit.empty()) return number.value;
  const std::string wanted = read_unit(column_unit, vocabulary).name;
  if (read_unit(number.unit, vocabulary).name == wanted) return number.value;
  std::string_view rest = number.unit;
  const int power = take_power(rest, vocabulary);
  if (power == 0 || read_unit(rest, vocabulary).name != wanted) return std::nullopt;
  return times_power(number.value, power);
}

}  // namespace nenpo::normalize
