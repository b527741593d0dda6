#include "assemble/generated_text.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "assemble/counts.h"
#include "assemble/japanese_dates.h"
#include "assemble/prose_source.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kCount = "count";
constexpr std::string_view kSum = "sum";
constexpr std::string_view kWareki = "wareki";
constexpr std::string_view kWeekday = "weekday";

/// "2019-09-02" as its numbers; none of any other text.
std::vector<int> numbers_of(std::string_view iso) {
  std::vector<int> numbers;
  for (const std::string_view part : split(iso, '-')) {
    int number = 0;
    const char* end = part.data() + part.size();
    const auto [stop, error] = std::from_chars(part.data(), end, number);
    if (error != std::errc() || stop != end) return {};
    numbers.push_back(number);
  }
  return numbers;
}

std::optional<std::string> count_text(std::string_view what, const model::Edition& edition) {
  const auto count = count_of(what, edition);
  return count ? std::optional(to_printed({*count, 0})) : std::nullopt;
}

std::optional<std::string> sum_text(std::string_view what, const model::Edition& edition) {
  const auto sum = sum_of(what, edition);
  return sum ? std::optional(to_printed(*sum)) : std::nullopt;
}

std::optional<std::string> wareki_of(std::string_view iso) {
  const auto numbers = numbers_of(iso);
  if (numbers.empty() || numbers.size() > 2) return std::nullopt;
  const int month = numbers.size() == 2 ? numbers[1] : 0;
  const std::string year = wareki(numbers[0], month);
  if (year.empty() || month > 12) return std::nullopt;
  return month > 0 ? year + std::to_string(month) + "月" : year;
}

std::optional<std::string> weekday_of(std::string_view iso) {
  const auto numbers = numbers_of(iso);
  if (numbers.size() != 3) return std::nullopt;
  const auto date = make_date(numbers[0], numbers[1], numbers[2]);
  return date ? std::optional(std::string(weekday(*date))) : std::nullopt;
}

}  // namespace

bool is_generated(std::string_view name) {
  return name == kCount || name == kSum || name == kWareki || name == kWeekday;
}

std::optional<std::string> generated_text(std::string_view mark, const model::SourceLine& from,
                                          const Assembly& assembly) {
  const auto colon = std::min(mark.find(':'), mark.size());
  const std::string_view name = mark.substr(0, colon);
  if (!is_generated(name)) return std::nullopt;
  const std::string_view what = trim(mark.substr(std::min(colon + 1, mark.size())));
  auto text = name == kCount    ? count_text(what, assembly.edition)
              : name == kSum    ? sum_text(what, assembly.edition)
              : name == kWareki ? wareki_of(what)
                                : weekday_of(what);
  if (text) return text;
  assembly.findings.push_back(finding_at(
      from, Severity::kError, "mark-in-text",
      "文の中の目印「{{" + std::string(mark) + "}}」を計算できません。そのまま印刷しました。",
      "数は {{count:表}} か {{count:表.列}}、合計は {{sum:表.列}}（条件は {{sum:表.列 where "
      "列=値}}）、和暦は {{wareki:2026}} か {{wareki:2026-03}}、曜日は "
      "{{weekday:2019-09-02}} と書いてください。"));
  return "{{" + std::string(mark) + "}}";
}

}  // namespace nenpo::assemble
