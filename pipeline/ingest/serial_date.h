#pragma once

#include <optional>
#include <string>

#include "ingest/format_section.h"
#include "ingest/number_format.h"

namespace nenpo::ingest {

/// A spreadsheet's serial taken apart, to the thousandth of a second. With the 1900 epoch the day
/// may be one that spreadsheets alone know: 29 February 1900 (serial 60) or day 0 of January 1900
/// (serials below 1, times).
struct SerialMoment {
  long day = 0;           // the serial's whole part
  long milliseconds = 0;  // of the day
  int year = 0;
  int month = 0;
  int day_of_month = 0;
  int weekday = 0;  // 0 is Sunday
  bool on_calendar = true;
};

/// None for negative serials and those behind the year 9999.
std::optional<SerialMoment> moment_of(double serial, Epoch epoch);
/// What a date section shows.
std::string display_date(const FormatSection& section, double serial, const SerialMoment& moment);

}  // namespace nenpo::ingest
