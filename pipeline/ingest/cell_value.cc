#include "ingest/cell_value.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "base/period.h"
#include "base/text.h"
#include "ingest/decimal_digits.h"

namespace nenpo::ingest {
namespace {

constexpr double kSecondsADay = 86'400;

/// Takes digits (and with `point`, a fraction) off the front of `text`.
std::optional<double> take_number(std::string_view& text, std::size_t most_digits) {
  double value = 0;
  const auto digits = text.substr(0, most_digits);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value,
                                            std::chars_format::fixed);
  if (error != std::errc() || text.front() == '-') return {};
  text.remove_prefix(static_cast<std::size_t>(end - digits.data()));
  return value;
}

bool take(std::string_view& text, char expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(1);
  return true;
}

/// "2019-05-01" at the front, as days since 1970 and as it stands.
std::optional<Date> take_day(std::string_view& text) {
  constexpr std::size_t kIsoDay = 10;
  if (text.size() < kIsoDay || text[4] != '-' || text[7] != '-') return {};
  const auto part = [&](std::size_t at, std::size_t size) {
    int value = 0;
    const char* first = text.data() + at;
    const auto [end, error] = std::from_chars(first, first + size, value);
    return error == std::errc() && end == first + size ? value : -1;
  };
  const auto day = make_date(part(0, 4), part(5, 2), part(8, 2));
  text.remove_prefix(kIsoDay);
  return day;
}

/// "13:30", "13:30:00" or "13:30:00.25" with or without Z, as seconds.
std::optional<double> read_time(std::string_view text) {
  constexpr std::size_t kLongestSeconds = 12;
  const auto hours = take_number(text, 2);
  if (!hours || *hours >= 24 || !take(text, ':')) return {};
  const auto minutes = take_number(text, 2);
  if (!minutes || *minutes >= 60) return {};
  double seconds = 0;
  if (take(text, ':')) {
    const auto read = take_number(text, kLongestSeconds);
    if (!read || *read >= 60) return {};
    seconds = *read;
  }
  take(text, 'Z');
  if (!text.empty()) return {};
  return *hours * 3600 + *minutes * 60 + seconds;
}

/// The serial of the day in the 1900 system, which is counted from 1899-12-30 behind the day that
/// never was.
double serial_of(Date day, Epoch epoch) {
  constexpr double kFrom1900To1970 = 25'569;
  constexpr double kBetweenEpochs = 1'462;
  long low = -40'000;  // before 1900, in days since 1970
  long high = 3'000'000;
  while (low < high) {
    const long middle = low + (high - low) / 2;
    if (date_from_day_number(middle) < day) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  double serial = static_cast<double>(low) + kFrom1900To1970;
  if (serial <= 60) serial -= 1;
  return epoch == Epoch::k1904 ? serial - kBetweenEpochs : serial;
}

/// The serial that an ISO date or time means.
std::optional<double> serial_of_iso(std::string_view iso, Epoch epoch) {
  iso = trim(iso);
  if (iso.find('-') == std::string_view::npos) {
    const auto seconds = read_time(iso);
    return seconds ? std::optional(*seconds / kSecondsADay) : std::nullopt;
  }
  const auto day = take_day(iso);
  if (!day) return {};
  if (iso.empty()) return serial_of(*day, epoch);
  if (!take(iso, 'T') && !take(iso, ' ')) return {};
  const auto seconds = read_time(iso);
  return seconds ? std::optional(serial_of(*day, epoch) + *seconds / kSecondsADay) : std::nullopt;
}

std::string shortest(double value) {
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof(buffer), value).ptr;
  return {buffer, end};
}

}  // namespace

void set_number(model::Cell& cell, std::string_view stored, const NumberFormat& format,
                Epoch epoch) {
  stored = trim(stored);
  const auto number = stored_number(stored);
  if (!number) return set_text(cell, stored, format);
  cell.displayed = format.display(*number, epoch);
  if (format.is_date()) {
    if (auto iso = iso_from_serial(number->value, epoch)) {
      cell.type = model::CellType::kDate;
      cell.stored = std::move(*iso);
      return;
    }
  }
  cell.type = model::CellType::kNumber;
  cell.stored = plain_number(number->digits);
}

void set_iso_date(model::Cell& cell, std::string_view iso, const NumberFormat& format,
                  Epoch epoch) {
  const auto serial = serial_of_iso(iso, epoch);
  const auto plain = serial ? iso_from_serial(shortest(*serial), epoch) : std::nullopt;
  if (!plain) return set_text(cell, iso, format);
  cell.type = model::CellType::kDate;
  cell.stored = *plain;
  cell.displayed = format.is_date() ? format.display(shortest(*serial), epoch) : *plain;
}

void clear_value(model::Cell& cell) {
  cell.type = model::CellType::kText;
  cell.stored.clear();
  cell.displayed.clear();
}

void set_boolean(model::Cell& cell, std::string_view stored) {
  stored = trim(stored);
  cell.type = model::CellType::kBoolean;
  cell.stored = stored == "1" || stored == "true" || stored == "TRUE" ? "TRUE" : "FALSE";
  cell.displayed = cell.stored;
}

void set_text(model::Cell& cell, std::string_view text, const NumberFormat& format) {
  cell.type = model::CellType::kText;
  cell.stored = text;
  if (format.shows_text_as_it_is()) {
    cell.displayed = text;
  } else {
    cell.displayed = format.display_text(text);
  }
}

void set_error(model::Cell& cell, std::string_view stored) {
  cell.type = model::CellType::kError;
  cell.stored = trim(stored);
  cell.displayed = cell.stored;
}

}  // namespace nenpo::ingest
