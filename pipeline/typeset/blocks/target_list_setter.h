#pragma once

#include <vector>

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// SDG targets in lines: "7.1 7.2  8.1": an en between the codes of a goal, more between goals.
/// Lines break between goals, within one only when it is longer than a line.
std::vector<TextLine> set_targets(const std::vector<model::GoalTargets>& goals,
                                  const model::IndicatorTableStyle& style, Setting& setting,
                                  const model::SourceLine& from);

}  // namespace nenpo::typeset
