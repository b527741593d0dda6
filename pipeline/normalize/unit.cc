#include "normalize/unit.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "normalize/fold.h"

namespace nenpo::normalize {
namespace {

/// Units keep the case of their letters: t and T, g and G are not the same.
std::string unit_key(std::string_view text) { return without_blanks(fold_width(text)); }

const Unit* find_unit(std::string_view key, const Vocabulary& vocabulary) {
  const auto found =
      std::find_if(vocabulary.units.begin(), vocabulary.units.end(), [key](const Unit& unit) {
        return std::find(unit.variants.begin(), unit.variants.end(), key) != unit.variants.end();
      });
  return found == vocabulary.units.end() ? nullptr : &*found;
}

UnitReading reading_of(const Unit& unit, const std::string& prefix) {
  const int power = power_of_prefix(prefix).value_or(0);
  return {prefix + unit.name, true, unit.name, unit.dimension.empty() ? unit.name : unit.dimension,
          unit.power + power, power};
}

}  // namespace

UnitReading read_unit(std::string_view text, const Vocabulary& vocabulary) {
  const std::string key = unit_key(text);
  if (const Unit* unit = find_unit(key, vocabulary)) return reading_of(*unit, "");
  for (const std::string& prefix : vocabulary.unit_prefixes) {
    if (!key.starts_with(prefix)) continue;
    const Unit* unit = find_unit(std::string_view(key).substr(prefix.size()), vocabulary);
    if (unit != nullptr) return reading_of(*unit, prefix);
  }
  return {std::string(trim(text)), false};
}

std::optional<int> power_of_prefix(std::string_view prefix) {
  constexpr std::array<std::pair<std::string_view, int>, 8> kPowers{{{"十万", 5},
                                                                     {"百万", 6},
                                                                     {"千万", 7},
                                                                     {"百", 2},
                                                                     {"千", 3},
                                                                     {"万", 4},
                                                                     {"億", 8},
                                                                     {"兆", 12}}};
  const auto found = std::find_if(kPowers.begin(), kPowers.end(),
                                  [prefix](const auto& power) { return power.first == prefix; });
  return found == kPowers.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace nenpo::normalize
