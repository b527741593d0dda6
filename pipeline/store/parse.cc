#include "store/parse.h"

#include <array>
#include <charconv>
#include <utility>

#include "base/text.h"

namespace nenpo::store {
namespace {

/// The word whose to_string is `text`.
template <typename Word, std::size_t kCount>
std::optional<Word> find_word(const std::array<Word, kCount>& words, std::string_view text) {
  for (const Word word : words) {
    if (to_string(word) == text) return word;
  }
  return std::nullopt;
}

std::optional<int> parse_int(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::string to_string(model::Absence absence) {
  switch (absence) {
    case model::Absence::kNotSubmitted:
      return "not_submitted";
    case model::Absence::kNotYetCounted:
      return "not_yet_counted";
    case model::Absence::kNotApplicable:
      return "not_applicable";
    case model::Absence::kWithheld:
      return "withheld";
    case model::Absence::kUnreadable:
      return "unreadable";
  }
  return "";
}

std::optional<model::Absence> parse_absence(std::string_view text) {
  using enum model::Absence;
  return find_word(
      std::array{kNotSubmitted, kNotYetCounted, kNotApplicable, kWithheld, kUnreadable}, text);
}

std::optional<model::Aspect> parse_aspect(std::string_view text) {
  using enum model::Aspect;
  return find_word(std::array{kNone, kEconomy, kSociety, kEnvironment}, text);
}

std::optional<model::Direction> parse_direction(std::string_view text) {
  using enum model::Direction;
  return find_word(std::array{kHigher, kLower}, text);
}

std::optional<model::Comparator> parse_comparator(std::string_view text) {
  using enum model::Comparator;
  return find_word(std::array{kEqual, kAtLeast, kAtMost, kLessThan, kMoreThan, kAbout}, text);
}

std::optional<model::ObservationKind> parse_kind(std::string_view text) {
  using enum model::ObservationKind;
  return find_word(std::array{kBaseline, kActual, kTarget}, text);
}

std::optional<model::ColumnType> parse_column_type(std::string_view text) {
  using enum model::ColumnType;
  return find_word(
      std::array{kText, kLines, kMarkdown, kNumber, kDate, kMonth, kYear, kList, kFlag}, text);
}

std::optional<Severity> parse_severity(std::string_view text) {
  using enum Severity;
  return find_word(std::array{kInfo, kWarning, kError}, text);
}

std::optional<CellAddress> parse_cell(std::string_view a1) {
  constexpr std::size_t kMostLetters = 6;  // as many as 32 bits hold
  std::uint64_t column = 0;
  std::size_t letters = 0;
  for (; letters < a1.size() && a1[letters] >= 'A' && a1[letters] <= 'Z'; ++letters) {
    if (letters == kMostLetters) return std::nullopt;
    column = column * 26 + static_cast<std::uint64_t>(a1[letters] - 'A' + 1);
  }
  std::uint64_t row = 0;
  const auto [end, error] = std::from_chars(a1.data() + letters, a1.data() + a1.size(), row);
  if (error != std::errc() || end != a1.data() + a1.size() || row == 0 || column == 0)
    return std::nullopt;
  if (!std::in_range<std::uint32_t>(row - 1)) return std::nullopt;
  return CellAddress{static_cast<std::uint32_t>(row - 1), static_cast<std::uint32_t>(column - 1)};
}

std::optional<Date> parse_date(std::string_view iso) {
  const auto parts = split(iso, '-');
  if (parts.size() != 3) return std::nullopt;
  const auto year = parse_int(parts[0]);
  const auto month = parse_int(parts[1]);
  const auto day = parse_int(parts[2]);
  if (!year || !month || !day) return std::nullopt;
  return make_date(*year, *month, *day);
}

std::optional<Period> parse_period(std::string_view type, std::string_view value) {
  if (type == period_type(Date{})) {
    const auto date = parse_date(value);
    return date ? std::optional<Period>(*date) : std::nullopt;
  }
  const auto year = parse_int(value);
  if (!year) return std::nullopt;
  if (type == period_type(FiscalYear{})) return FiscalYear{*year};
  if (type == period_type(CalendarYear{})) return CalendarYear{*year};
  return std::nullopt;
}

std::optional<model::Figure> parse_figure(const std::optional<std::int64_t>& digits,
                                          const std::optional<std::int64_t>& places,
                                          const std::optional<std::string>& absence) {
  if (absence && !digits && !places) {
    const auto reason = parse_absence(*absence);
    return reason ? std::optional<model::Figure>(*reason) : std::nullopt;
  }
  if (absence || !digits || !places || !std::in_range<std::uint8_t>(*places)) return std::nullopt;
  return Decimal{*digits, static_cast<std::uint8_t>(*places)};
}

}  // namespace nenpo::store
