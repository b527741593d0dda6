#pragma once

#include <vector>

#include "model/pages.h"
#include "model/proof.h"
#include "model/style_proof.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// The notes of a proof as pieces of `setting.line_length`: number, text, one below the other.
Pieces source_notes(const model::ProofPage& page, const model::ProofStyle& style, Setting& setting);
/// The remarks on a page, each with a box to tick: severity, what is wrong, how to mend it.
Pieces remark_notes(const std::vector<model::ProofRemark>& remarks, const model::ProofStyle& style,
                    Setting& setting);
/// The loosest lines, with what was added to them.
Pieces loose_notes(const model::ProofPage& page, const model::Page& shown,
                   const model::ProofStyle& style, Setting& setting);
/// A word above notes.
Piece notes_heading(const std::string& words, const model::ProofStyle& style, Setting& setting);

}  // namespace nenpo::typeset
