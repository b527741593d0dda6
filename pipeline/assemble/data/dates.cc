#include "assemble/data/dates.h"

#include <charconv>
#include <vector>

#include "base/text.h"

namespace nenpo::assemble {
namespace {

/// The eras by the first fiscal year that bears their name.
struct Era {
  int first;
  std::string_view name;
};
constexpr Era kEras[] = {{2019, "令和"}, {1989, "平成"}, {1926, "昭和"}};

/// The numbers of "2025-04-01" or "2025-04"; none of any other text.
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

}  // namespace

std::optional<Date> parse_iso_date(std::string_view iso) {
  const auto numbers = numbers_of(iso);
  if (numbers.size() != 3) return std::nullopt;
  return make_date(numbers[0], numbers[1], numbers[2]);
}

std::string dotted(std::string_view iso) {
  const auto numbers = numbers_of(iso);
  if (numbers.size() < 2) return std::string(iso);
  std::string text;
  for (const int number : numbers) text += (text.empty() ? "" : ".") + std::to_string(number);
  return text;
}

bool is_in_fiscal_year(std::string_view iso_month, std::string_view year) {
  const auto numbers = numbers_of(iso_month);
  if (numbers.size() < 2) return false;
  const auto first_day = make_date(numbers[0], numbers[1], 1);
  return first_day && std::to_string(fiscal_year_of(*first_day).starts) == year;
}

std::string era_of_fiscal_year(std::string_view year) {
  const auto numbers = numbers_of(year);
  if (numbers.size() != 1) return {};
  for (const Era& era : kEras) {
    if (numbers[0] < era.first) continue;
    const int within = numbers[0] - era.first + 1;
    return std::string(era.name) + (within == 1 ? "元" : std::to_string(within)) + "年度";
  }
  return {};
}

}  // namespace nenpo::assemble
