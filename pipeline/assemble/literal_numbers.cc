#include "assemble/literal_numbers.h"

#include <algorithm>
#include <iterator>

#include "assemble/words_at.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kTimes[] = {"年",   "月",   "日",   "時",   "分",   "秒",  "週",
                                       "周年", "か月", "カ月", "ヶ月", "ヵ月", "世紀"};
constexpr std::string_view kNoTimes[] = {"年連続", "年ぶり", "時間", "分野", "分の"};
constexpr std::string_view kBeforeSerials[] = {"第",   "No.",  "№",    "プラン", "その", "レベル",
                                               "明治", "大正", "昭和", "平成",   "令和"};
constexpr std::string_view kAfterSerials[] = {"号", "章", "節", "条", "項", "丁目", "番地"};
constexpr std::string_view kTerms[] = {"学級", "あたり", "当たり"};
constexpr std::string_view kCounters[] = {
    "つ",   "政策", "施策", "業種", "側面", "県市", "段階", "団体", "世帯", "自治体", "都市",
    "市区", "局区", "事業", "番目", "か所", "カ所", "箇所", "時間", "分野", "年連続", "年ぶり",
    "%",    "％",   "℃",    "人",   "名",   "件",   "者",   "社",   "校",   "台",     "本",
    "個",   "駅",   "点",   "円",   "歳",   "区",   "世帯", "部",   "位"};
constexpr std::string_view kUnits[] = {"mm", "cm", "m",  "km", "ha", "mg", "g",  "kg",  "t",
                                       "mL", "L",  "kL", "W",  "kW", "MW", "GW", "kWh", "dB"};
constexpr std::string_view kMultipliers[] = {"千", "万", "億", "兆"};

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

bool is_one_of(char32_t c, std::u32string_view characters) {
  return characters.find(c) != std::u32string_view::npos;
}

bool is_ideograph(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || c == U'々'; }

std::string_view letters(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_letter(character_at(text, end))) ++end;
  return text.substr(0, end);
}

/// A number with the text before and behind it.
struct Number {
  std::string_view before, digits, after;
};

/// The digits of a name, a telephone, a path: K2, 3R, 044-200-1986, /726454, R6.4.
bool is_in_name(const Number& number) {
  constexpr std::u32string_view kJoints = U"-‐－/_@#";
  const char32_t before = character_before(number.before, number.before.size());
  const char32_t after = character_at(number.after, 0);
  const std::string_view unit = letters(number.after);
  const bool has_unit = std::find(std::begin(kUnits), std::end(kUnits), unit) != std::end(kUnits);
  return is_letter(before) || is_one_of(before, kJoints) || is_one_of(after, kJoints) ||
         (!unit.empty() && !has_unit);
}

/// 2025, 2025.4, 2025.4.1, and the 2 of 2025. 2
bool is_date(const Number& number) {
  constexpr std::size_t kYearDigits = 4;
  const auto points = std::count(number.digits.begin(), number.digits.end(), '.');
  const std::string_view head = number.digits.substr(0, number.digits.find('.'));
  const auto year = whole_number(head);
  const bool is_year = head.size() == kYearDigits && year && *year >= 1868 && *year <= 2100;
  const bool counted = !leading_word(number.after, kCounters).empty();
  if (points > 1 || (is_year && !counted)) return true;
  return trim(number.before).ends_with('.');
}

bool is_time(const Number& number) {
  return !leading_word(number.after, kTimes).empty() &&
         leading_word(number.after, kNoTimes).empty();
}

/// 第3期, 平成29(2017), (1), １ 目的, 方向性１ …, 国道1号
bool is_serial(const Number& number) {
  constexpr std::size_t kSerialDigits = 2;
  if (!trailing_word(number.before, kBeforeSerials).empty() ||
      !leading_word(number.after, kAfterSerials).empty()) {
    return true;
  }
  const char32_t before = character_before(number.before, number.before.size());
  const char32_t after = character_at(number.after, 0);
  if (is_one_of(before, U"(（【") && is_one_of(after, U")）】")) return true;
  const bool is_short = to_utf32(number.digits).size() <= kSerialDigits;
  const bool set_off =
      is_blank(after) || after == U'\0' || (before == U'\0' && is_one_of(after, U".．"));
  return is_short && set_off && !is_blank(before) && !is_one_of(before, U":：=＝");
}

/// 1人 of 1人1日あたり, 35人 of 35人学級
bool is_measure(const Number& number, std::size_t written) {
  const std::string_view after = number.after.substr(written);
  return is_digit(character_at(after, 0)) || !leading_word(after, kTerms).empty();
}

/// Of what follows a number how many bytes say what it counts: 万人, %, mm, 駅.
std::size_t counter_length(std::string_view after) {
  const std::size_t multiplier = leading_word(after, kMultipliers).size();
  const std::string_view rest = after.substr(multiplier);
  if (const auto counter = leading_word(rest, kCounters); !counter.empty()) {
    return multiplier + counter.size();
  }
  if (const auto unit = letters(rest); !unit.empty()) return multiplier + unit.size();
  const bool counts = is_ideograph(character_at(rest, 0));
  return multiplier + (counts ? decode_utf8(rest, 0).size : 0);
}

}  // namespace

std::vector<Literal> literal_numbers(std::string_view text) {
  std::vector<Literal> literals;
  for (const Span place : numbers_in(text)) {
    const Number number{text.substr(0, place.begin),
                        text.substr(place.begin, place.end - place.begin), text.substr(place.end)};
    const std::size_t counter = counter_length(number.after);
    if (is_in_name(number) || is_date(number) || is_time(number) || is_serial(number)) continue;
    if (is_measure(number, counter)) continue;
    literals.push_back(
        {place, std::string(number.digits) + std::string(number.after.substr(0, counter))});
  }
  return literals;
}

}  // namespace nenpo::assemble
