#pragma once

#include <string_view>

#include "assemble/assembly.h"
#include "assemble/prose_source.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

inline constexpr std::string_view kCaptionMark = "photo-caption";

/// {{photo-caption}} words: a picture with its caption, whose file the prose does not name.
model::Picture captioned_picture(const Mark& mark, Findings& findings);

/// Gives the pictures among the blocks what the template says of them: file="…" alt="…" owner="…"
/// name="…" fit="whole" picture="…" (their kind in the style). A file that was not handed in is the
/// finding picture-missing, a fit that there is not malformed-block.
void complete_pictures(const Fence& take, model::Blocks& blocks, const Assembly& assembly);

}  // namespace nenpo::assemble
