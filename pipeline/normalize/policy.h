#pragma once

#include <string_view>

#include "model/edition.h"

namespace nenpo::normalize {

/// The policy of the masters that two cells mean: 「4 活力と…」 and 「⑥
/// デジタル技術を活用する取組」, by name, else by their numbers. Null when there is none.
const model::Policy* find_policy(std::string_view basic_policy, std::string_view policy,
                                 const model::Masters& masters);

}  // namespace nenpo::normalize
