#include "base/decimal.h"
#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/period_reader.h"
#include "normalize/submitted_cell.h"
#include "normalize/values/dates.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kIsoLength = 10;         // 2026-02-13
constexpr long kSerialOf1970 = 25569;          // the day 1970-01-01 in the 1900 system
constexpr std::int64_t kFirstSerial = 36526;   // 2000-01-01: 2026 is a year, not a day of 1905
constexpr std::int64_t kLastSerial = 2958465;  // 9999-12-31

/// Ingest turns dates into ISO texts, also those of 1904 workbooks; a number left under a plain
/// format counts from 1900.
std::optional<Date> day_of_serial(std::string_view stored) {
  const auto serial = parse_decimal(trim(stored));
  const bool plausible = serial && serial->places == 0 && serial->digits >= kFirstSerial &&
                         serial->digits <= kLastSerial;
  if (!plausible) return std::nullopt;
  return date_from_day_number(static_cast<long>(serial->digits) - kSerialOf1970);
}

/// A day that needs no reading of words.
std::optional<Date> stored_day(const model::Cell& cell) {
  const bool date = cell.type == model::CellType::kDate;
  return date || cell.struck ? std::nullopt : day_of_serial(cell.stored);
}

}  // namespace

Reading<Date> read_date_cell(const model::Sheet& sheet, const model::Cell& cell,
                             const Vocabulary& vocabulary) {
  if (cell.type == model::CellType::kDate)
    return read_date(std::string_view(cell.stored).substr(0, kIsoLength), vocabulary);
  if (const auto day = stored_day(cell)) return {*day, std::nullopt};
  return read_date(text_of(sheet, cell), vocabulary);
}

Reading<Date> read_date_cell(const model::Sheet& sheet, const model::Cell& cell, FiscalYear year,
                             const Vocabulary& vocabulary) {
  const bool words = cell.type == model::CellType::kText && !stored_day(cell);
  return words ? read_date_within(text_of(sheet, cell), year, vocabulary)
               : read_date_cell(sheet, cell, vocabulary);
}

Reading<DateRange> read_date_range(const model::Sheet& sheet, const model::Cell& cell,
                                   const Vocabulary& vocabulary) {
  if (cell.type == model::CellType::kText) return read_date_range(text_of(sheet, cell), vocabulary);
  Reading<Date> day = read_date_cell(sheet, cell, vocabulary);
  if (!day.value) return Reading<DateRange>::refused(std::move(*day.problem));
  return {DateRange{*day.value, *day.value}, std::move(day.problem)};
}

Reading<Month> read_month(const model::Sheet& sheet, const model::Cell& cell,
                          const Vocabulary& vocabulary) {
  if (cell.type != model::CellType::kDate) return read_month(text_of(sheet, cell), vocabulary);
  Reading<Date> day = read_date_cell(sheet, cell, vocabulary);
  if (!day.value) return Reading<Month>::refused(std::move(*day.problem));
  return {Month{day.value->year, day.value->month}, std::move(day.problem)};
}

}  // namespace nenpo::normalize
