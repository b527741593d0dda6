#pragma once

#include "assemble/prose_source.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// {{photo-caption}} words: a picture with its caption, whose file the prose does not name.
model::Block captioned_picture(const Mark& mark, Findings& findings);

/// Gives the pictures among the blocks what the template says of them: file="…" alt="…" owner="…"
/// name="…" fit="whole" picture="…" (their kind in the style). A fit that there is not is the
/// finding malformed-block.
void complete_pictures(const Fence& take, model::Blocks& blocks, Findings& findings);

}  // namespace nenpo::assemble
