#pragma once

#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// A table's head above its rest, seen but no part of the text.
Piece repeated(const Piece& head);

}  // namespace nenpo::typeset
