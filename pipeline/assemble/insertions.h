#pragma once

#include "assemble/assembly.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// Puts the template's own blocks at the end of the section whose heading the insertion names.
/// Without that heading nothing is put anywhere, which is the finding insert-place-missing. What
/// has yet to be confirmed about the blocks is the finding to-be-confirmed.
void insert_blocks(model::Blocks& blocks, const Insertion& insertion, const Assembly& assembly);

}  // namespace nenpo::assemble
