#pragma once

#include "jlreq/paragraph.h"
#include "typeset/text/measured_text.h"

namespace nenpo::typeset {

/// Headings and cells: ragged lines of like length that end between phrases, at most one line more
/// than breaking anywhere takes. What must not be broken is noted in `measured.clusters`.
jlreq::ComposedParagraph compose_by_phrase(MeasuredText& measured, jlreq::ParagraphStyle paragraph);

}  // namespace nenpo::typeset
