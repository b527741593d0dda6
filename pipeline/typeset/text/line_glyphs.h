#pragma once

#include "jlreq/paragraph.h"
#include "model/style.h"
#include "typeset/text/measured_text.h"
#include "typeset/text/text_line.h"

namespace nenpo::typeset {

/// The glyphs of a composed line: a run for each stretch of one face, each ruby behind its base.
TextLine draw_line(const MeasuredText& text, const jlreq::ComposedParagraph& composed,
                   const jlreq::Line& line, const model::TextStyle& style, const Typeface& face);

/// What a proofreader may ask of the line; where it stands is known when it is placed.
/// `line_length` in em, from the paragraph's edge.
model::LineRecord record_of(const MeasuredText& text, const jlreq::ComposedParagraph& composed,
                            const jlreq::Line& line, Em line_length);

}  // namespace nenpo::typeset
