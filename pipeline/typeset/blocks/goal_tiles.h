#pragma once

#include <vector>

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// The height of so many tiles.
Pt tiles_height(std::size_t count, const model::TileStyle& style);

/// Neutral number tiles in goal colours, ascending, flush with `top`: to a reader a list of figures
/// "目標3 保健".
void set_tiles(Piece& piece, const std::vector<model::GoalTargets>& goals,
               const model::TileStyle& style, Pt top, Setting& setting);

}  // namespace nenpo::typeset
