#pragma once

#include "model/pages.h"
#include "model/proof.h"
#include "model/style_proof.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Draws upon a page that was reduced to `style.scale`, from the page's left upper corner: frames
/// around figures and findings with their numbers, a rule below loose lines, the numbers of lines.
/// Numbers stand beside what they belong to, where they cover nothing that is printed.
void draw_marks(const model::Page& page, const model::ProofPage& notes,
                const model::ProofStyle& style, Setting& setting, Piece& drawing);

}  // namespace nenpo::typeset
