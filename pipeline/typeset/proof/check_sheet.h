#pragma once

#include "model/proof.h"
#include "model/style_proof.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// The head of a proof's first sheet, as wide as `width`: how much there is to check, and boxes in
/// which each stage of proofreading is signed.
Piece check_head(const model::Proof& proof, const model::ProofStyle& style, Setting& setting,
                 Pt width);

/// Everything that is to be checked, with boxes to tick: by severity, then page; pictures that were
/// not handed in by themselves; then the loosest lines.
Pieces check_notes(const model::Proof& proof, const model::ProofStyle& style, Setting& setting);

}  // namespace nenpo::typeset
