#pragma once

#include "model/highlights.h"
#include "model/style_highlights.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// Small labels joined by ×; a row ends before a ×.
Piece set_labels(const model::Labels& labels, const model::LabelsStyle& style, Setting& setting);

Piece set_badge(const model::Badge& badge, const model::BadgeStyle& style, Setting& setting);

/// Goal tiles one below the other with their names; a dashed one where none were handed in.
Piece set_goal_band(const model::GoalBand& band, const model::GoalBandStyle& style,
                    Setting& setting);

}  // namespace nenpo::typeset
