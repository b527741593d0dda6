#include "normalize/values/municipality.h"

#include <algorithm>
#include <array>
#include <optional>

#include "normalize/fold.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kCode = 6;
constexpr std::size_t kWithoutCheck = 5;
constexpr int kPrefectures = 47;

int number_in(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

char check_digit(std::string_view five) {
  constexpr std::array<int, kWithoutCheck> kWeights{6, 5, 4, 3, 2};
  int sum = 0;
  for (std::size_t i = 0; i < kWithoutCheck; ++i) sum += kWeights[i] * (five[i] - '0');
  return static_cast<char>('0' + (11 - sum % 11) % 10);
}

/// Whether a body may have such a number: the prefecture itself (000), designated cities and their
/// wards (100 to 199), special wards of Tokyo, cities (from 201), towns and villages (to 799).
bool may_exist(std::string_view five) {
  constexpr std::array kWithDesignatedCities{1,  4,  11, 12, 13, 14, 15, 22,
                                             23, 26, 27, 28, 33, 34, 40, 43};
  const int prefecture = number_in(five.substr(0, 2));
  const int body = number_in(five.substr(2));
  if (prefecture < 1 || prefecture > kPrefectures) return false;
  if (body >= 100 && body < 200) {
    return std::find(kWithDesignatedCities.begin(), kWithDesignatedCities.end(), prefecture) !=
           kWithDesignatedCities.end();
  }
  return body == 0 || (body > 200 && body < 800);
}

std::optional<std::string> with_lost_zero(const std::string& digits) {
  if (digits.size() + 1 == kWithoutCheck) {
    const std::string five = "0" + digits;
    return may_exist(five) ? std::optional(five + check_digit(five)) : std::nullopt;
  }
  const std::string six = "0" + digits;
  const bool sound = six.size() == kCode && may_exist(six.substr(0, kWithoutCheck)) &&
                     check_digit(six) == six.back();
  return sound ? std::optional(six) : std::nullopt;
}

/// The six digits that five or four of them mean.
std::optional<std::string> completed(const std::string& digits) {
  const bool whole = digits.size() == kWithoutCheck && may_exist(digits);
  return whole ? std::optional(digits + check_digit(digits)) : with_lost_zero(digits);
}

Problem invalid_code(std::string_view text, const std::string& why) {
  return {"invalid-municipality-code", Severity::kError,
          "団体コード「" + one_line(text) + "」は" + why + "。",
          "全国地方公共団体コードの6桁で書いてください（例: 川崎市は141305）。"};
}

Problem code_completed(std::string_view text, const std::string& code) {
  return {"municipality-code-completed", Severity::kInfo,
          "団体コード「" + one_line(text) + "」を6桁の" + code + "と読みました。",
          "セルの表示形式を「文字列」にし、6桁で書いてください（例: " + code + "）。"};
}

}  // namespace

Reading<std::string> read_municipality(std::string_view text) {
  using Outcome = Reading<std::string>;
  const std::string digits = word_key(text);
  const bool number =
      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!number) return Outcome::refused(invalid_code(text, "数字ではありません"));
  if (digits.size() == kCode) {
    if (!may_exist(std::string_view(digits).substr(0, kWithoutCheck)))
      return Outcome::refused(invalid_code(text, "存在しない番号です"));
    if (check_digit(digits) == digits.back()) return {digits, std::nullopt};
    return Outcome::refused(invalid_code(text, "検査数字（6桁目）が合いません"));
  }
  const auto code = completed(digits);
  if (code) return {code, code_completed(text, *code)};
  return Outcome::refused(invalid_code(text, "団体コードとして読めません"));
}

}  // namespace nenpo::normalize
