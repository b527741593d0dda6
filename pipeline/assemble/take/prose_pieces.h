#pragma once

#include <vector>

#include "assemble/take/prose_shelf.h"

namespace nenpo::assemble {

/// Cuts a prose file into what can be taken by itself. Page breaks are dropped: where pages end is
/// for the template to say.
std::vector<ProsePiece> prose_pieces(const SourceText& source, const Assembly& assembly);

}  // namespace nenpo::assemble
