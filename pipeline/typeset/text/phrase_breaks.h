#pragma once

#include "jlreq/paragraph.h"
#include "typeset/text/measured_text.h"
#include "typeset/text/phrases.h"

namespace nenpo::typeset {

/// Headings and cells: ragged lines that end between phrases (ragged_lines.h), at most one line
/// more than breaking anywhere takes between two forced breaks. What must not be broken is noted in
/// `measured.clusters`. A text of one line asks for no phrases.
jlreq::ComposedParagraph compose_by_phrase(MeasuredText& measured, jlreq::ParagraphStyle paragraph,
                                           Phrases& phrases);

}  // namespace nenpo::typeset
