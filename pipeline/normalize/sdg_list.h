#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// The targets of a cell in the order given: "ゴール3：3.4、3.6" is 3.4 3.6, "１１．ａ" is 11.a,
/// "11-6" is 11.6. A goal without targets stays a bare number. Words that are neither stay as
/// written, so that the check can name them.
std::vector<std::string> read_sdg_targets(std::string_view text, const Vocabulary& vocabulary);

/// The goal of a target: "16.b" is 16, 0 when there is none.
int goal_of_target(std::string_view target);

}  // namespace nenpo::normalize
