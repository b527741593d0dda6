#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/vocabulary.h"

namespace nenpo::normalize {

struct UnitReading {
  std::string name;  // the published spelling, or the text as written when it is unknown
  bool known = false;
  std::string base = {};       // the name without its prefix: 万人 has 人
  std::string dimension = {};  // units of one dimension can be converted
  int power = 0;               // of ten, of its dimension's smallest unit, prefix included
  int prefix_power = 0;        // 万人 has 4
};

/// ％ is %, 万人／日 is 万人/日, 箇所 is か所. A prefix (万, 千) may stand before any unit of the
/// table.
UnitReading read_unit(std::string_view text, const Vocabulary& vocabulary);

/// The power of ten of a prefix: 万 is 4; nothing when it is none.
std::optional<int> power_of_prefix(std::string_view prefix);

}  // namespace nenpo::normalize
