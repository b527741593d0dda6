#pragma once

#include "assemble/assembly.h"
#include "assemble/inlines.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// Turns the marks inside a stretch of text into what they mean: {漢字|かんじ} into ruby, {※1|^}
/// into a raised note mark, [^label] into the mark of a footnote, {{page:id}} into a page
/// reference,
/// {{Q3-01.target}} and {{Q3-01.target.2025}} into the fact's printed spelling, and **…** that
/// CommonMark leaves open beside a Japanese bracket into strong text. Footnote marks and page
/// references where `place` does not allow them stay as written and become the finding
/// misplaced-mark, unknown marks mark-in-text.
void resolve_marks(model::Inlines& inlines, const model::SourceLine& from, TextPlace place,
                   const Assembly& assembly);

/// The same for all text of the blocks and for the footnotes that have their marks there.
void resolve_inline_marks(model::Blocks& blocks, const Assembly& assembly);

}  // namespace nenpo::assemble
