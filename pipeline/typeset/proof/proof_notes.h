#pragma once

#include <string>
#include <string_view>

#include "model/proof.h"
#include "model/style_proof.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// What stands at the left of a note.
enum class NoteMarking { kNumber, kTickAndNumber };

/// The notes of a proof as pieces of `setting.line_length`, one below the other. Sources: under
/// each workbook and sheet its cells, with the text as written.
Pieces source_notes(const model::ProofPage& page, const model::ProofStyle& style, Setting& setting);
/// A finding: number, `lead` (severity or page) and place; what is wrong; how to mend it.
Piece remark_note(const model::ProofRemark& remark, const std::string& lead, NoteMarking marking,
                  const model::ProofStyle& style, Setting& setting);
/// A line that was opened, by how much, with `lead` before it.
Piece loose_note(const model::LooseLine& line, const std::string& lead,
                 const model::ProofStyle& style, Setting& setting);
/// A word above notes.
Piece notes_heading(const std::string& words, const model::ProofStyle& style, Setting& setting);

const std::string& word_of(Severity severity, const model::ProofStyle& style);

}  // namespace nenpo::typeset
