#pragma once

#include <string>
#include <string_view>

#include "model/workbook.h"
#include "normalize/reading.h"

namespace nenpo::normalize {

/// A time of a day; 24:00 is its end.
struct TimeOfDay {
  int hour = 0;
  int minute = 0;
  auto operator<=>(const TimeOfDay&) const = default;
};
std::string to_text(TimeOfDay time);  // "09:00"

/// 24:00, 9：00, 午後1時30分, 13時半, 正午, 9時, PM 1:30. Seconds must be zero.
Reading<TimeOfDay> read_time(std::string_view text);
/// A cell may also hold the time as a fraction of a day: 0.5625 is 13:30.
Reading<TimeOfDay> read_time(const model::Sheet& sheet, const model::Cell& cell);

}  // namespace nenpo::normalize
