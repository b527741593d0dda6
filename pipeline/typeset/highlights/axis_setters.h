#pragma once

#include "model/highlights.h"
#include "model/style_highlights.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// A bar of years to scale, its moments marked on it, their words beside it.
Piece set_time_axis(const model::TimeAxis& axis, const model::TimeAxisStyle& style,
                    Setting& setting);

/// Rank, previous rank, name, score and the score's place on a strip. The strip shows dots only,
/// because a bar would have to begin at zero.
Piece set_ranking(const model::Ranking& ranking, const model::RankingStyle& style,
                  Setting& setting);

}  // namespace nenpo::typeset
