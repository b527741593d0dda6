#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assemble/number_scan.h"

namespace nenpo::assemble {

/// A number of running text that somebody has to hold against its source: 55駅, 43.7歳, 18万人.
struct Literal {
  Span place;           // of the number
  std::string written;  // with what it counts or measures
};

/// The numbers of a text that say how much or how many. Years, days, hours and serials (第3期, (1),
/// 国道1号) do not, nor do the digits of telephones, addresses on the net and names (3R,
/// TR2025-01), nor those of a measure (1人1日あたり) or a term (35人学級).
std::vector<Literal> literal_numbers(std::string_view text);

}  // namespace nenpo::assemble
