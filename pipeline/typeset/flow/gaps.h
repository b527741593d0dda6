#pragma once

#include <vector>

#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// May a float stand before the piece? By the tags that are open there.
enum class Gap { kBetweenBlocks, kInText, kInTable };
/// One for each piece and one behind the last.
std::vector<Gap> gaps_of(const Pieces& pieces);

}  // namespace nenpo::typeset
