#include "assemble/stated_totals.h"

#include <algorithm>
#include <optional>

#include "assemble/number_scan.h"
#include "assemble/prose_source.h"
#include "assemble/words_at.h"
#include "base/decimal_sum.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

/// What the figures in brackets are when they are no parts of the one before.
constexpr std::string_view kNoParts[] = {"うち", "前",   "昨",   "目標", "計画", "当初", "平均",
                                         "最",   "延べ", "ほか", "など", "等",   "複数", "約"};
constexpr std::string_view kBetween[] = {"、", "，", "・", "＋", "+"};
constexpr std::size_t kLongestUnit = 4;  // characters: 自治体

std::optional<Decimal> figure(std::string_view written) {
  return parse_decimal(replace_all(std::string(written), ",", ""));
}

bool holds_any(std::string_view text, Words words) {
  for (const std::string_view word : words) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

/// 会場26人 of the unit 人.
std::optional<Decimal> part_of(std::string_view text, std::string_view unit) {
  const auto numbers = numbers_in(text);
  if (numbers.size() != 1 || numbers.front().begin == 0) return std::nullopt;
  const Span number = numbers.front();
  if (text.substr(number.end) != unit || holds_any(text, kNoParts)) return std::nullopt;
  return figure(text.substr(number.begin, number.end - number.begin));
}

std::vector<std::string_view> listed(std::string_view text) {
  std::vector<std::string_view> items;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t joint = leading_word(text.substr(at), kBetween).size();
    if (joint > 0) {
      items.push_back(trim(text.substr(begin, at - begin)));
      begin = at + joint;
    }
    at += joint > 0 ? joint : decode_utf8(text, at).size;
  }
  items.push_back(trim(text.substr(begin)));
  return items;
}

std::optional<Decimal> sum_of_parts(std::string_view parts, std::string_view unit) {
  const auto items = listed(parts);
  if (items.size() < 2) return std::nullopt;
  std::optional<Decimal> sum = Decimal{};
  for (const std::string_view item : items) {
    const auto part = part_of(item, unit);
    sum = sum && part ? add(*sum, *part) : std::nullopt;
  }
  return sum;
}

/// 人 and 会場26人、オンライン125人 of 人（会場26人、オンライン125人）, and where that ends.
struct Bracketed {
  std::string_view unit, parts;
  std::size_t end = 0;
};

std::optional<Bracketed> bracketed(std::string_view after) {
  const std::size_t open = std::min(after.find("("), after.find("（"));
  const std::size_t close = std::min(after.find(")"), after.find("）"));
  if (open >= close || close == std::string_view::npos) return std::nullopt;
  const std::string_view unit = after.substr(0, open);
  const std::size_t inside = open + decode_utf8(after, open).size;
  const std::size_t length = to_utf32(unit).size();
  if (length == 0 || length > kLongestUnit || !numbers_in(unit).empty()) return std::nullopt;
  return Bracketed{unit, after.substr(inside, close - inside),
                   close + decode_utf8(after, close).size};
}

}  // namespace

std::vector<WrongTotal> wrong_totals(std::string_view text) {
  std::vector<WrongTotal> wrong;
  for (const Span number : numbers_in(text)) {
    const auto total = figure(text.substr(number.begin, number.end - number.begin));
    const auto brackets = bracketed(text.substr(number.end));
    if (!total || !brackets) continue;
    const auto sum = sum_of_parts(brackets->parts, brackets->unit);
    if (!sum || compare(*sum, *total) == 0) continue;
    wrong.push_back(
        {std::string(text.substr(number.begin, number.end + brackets->end - number.begin)),
         to_printed(*sum) + std::string(brackets->unit)});
  }
  return wrong;
}

Finding total_mismatch(const WrongTotal& total, const model::SourceLine& from) {
  return finding_at(
      from, Severity::kWarning, "prose-total-mismatch",
      "文中の「" + total.written + "」は、内訳を足すと" + total.sum + "で、合計と一致しません。",
      "合計か内訳のどちらかを直してください。例：「151人（会場26人、オンライン125人）」"
      "　足して合計になるものでなければ、「うち」などの言葉を添えてください。");
}

}  // namespace nenpo::assemble
