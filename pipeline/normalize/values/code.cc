#include "normalize/values/code.h"

#include <algorithm>
#include <optional>

#include "base/period.h"
#include "base/text.h"
#include "normalize/era_year.h"
#include "normalize/fold.h"
#include "normalize/period_reader.h"
#include "normalize/submitted_cell.h"
#include "normalize/values/take.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kIsoLength = 10;  // 2026-02-01
constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMostDigits = 2;

bool is_hyphen(char32_t c) {
  constexpr std::u32string_view kHyphens = U"-‐‑‒–—―−ー－";
  return kHyphens.find(c) != std::u32string_view::npos;
}

/// As codes mostly are, and as NFKC leaves it.
bool is_plain(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-'; }

/// 2月1日 without a year, as a spreadsheet shows what was 2-1.
std::optional<Date> day_shown(std::string_view text) {
  const std::string key = word_key(text);
  std::string_view rest = key;
  const auto month = take_integer(rest, kMostDigits);
  if (!month || !take(rest, "月")) return std::nullopt;
  const auto day = take_integer(rest, kMostDigits);
  if (!day || !take(rest, "日") || !rest.empty()) return std::nullopt;
  return Date{0, *month, *day};
}

std::optional<Date> day_in(const model::Cell& cell, const std::string& code,
                           const Vocabulary& vocabulary) {
  if (cell.type == model::CellType::kDate)
    return read_date(std::string_view(cell.stored).substr(0, kIsoLength), vocabulary).value;
  if (code.find("月") != std::string::npos)
    if (const auto day = day_shown(code)) return day;
  // 20260201 may well be a number, and S1-02-03 is none of the days of 昭和.
  const std::size_t digits = std::min(code.find_first_not_of("0123456789"), code.size());
  const bool may_be_day = digits == kYearDigits && digits < code.size();
  return may_be_day ? read_date(code, vocabulary).value : std::nullopt;
}

Problem turned_into_day(const std::string& shown, Date day) {
  const std::string guess = std::to_string(day.month) + "-" + std::to_string(day.day);
  return {
      "id-converted-to-date", Severity::kError,
      "番号が日付（" + one_line(shown) + "）に変換されています（" + guess + "と推定）。",
      "セルの表示形式を「文字列」にしてから、番号を入力し直してください（例: " + guess + "）。"};
}

}  // namespace

std::string fold_code(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  std::string code;
  for (char32_t c : to_utf32(label_key(text))) {
    if (is_hyphen(c)) c = U'-';
    if (c >= U'a' && c <= U'z') c -= U'a' - U'A';
    append_utf8(code, c);
  }
  return code;
}

Reading<std::string> read_code(const model::Sheet& sheet, const model::Cell& cell,
                               const Vocabulary& vocabulary) {
  const std::string text = text_of(sheet, cell);
  std::string code = fold_code(text);
  if (const auto day = day_in(cell, code, vocabulary)) {
    return Reading<std::string>::refused(turned_into_day(text, *day));
  }
  return {std::move(code), std::nullopt};
}

}  // namespace nenpo::normalize
