#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/period.h"

namespace nenpo::normalize {

/// Takes (金), (金曜), (金曜日) or 金曜日 from the front of a folded text without blanks: 0 is 日.
/// (祝) may stand beside the day.
std::optional<int> take_weekday(std::string_view& text);

/// 0 is 日.
int weekday_of(Date date);
std::string weekday_name(int weekday);  // "金"

}  // namespace nenpo::normalize
