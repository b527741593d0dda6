#pragma once

#include <cstddef>

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// See ParagraphSetter::prepare().
void prepare_paragraph(const model::Paragraph& paragraph, Setting& setting);
Pieces set_paragraph(const model::Paragraph& paragraph, Setting& setting);
Pieces set_note(const model::Note& note, const model::NoteStyle& style, Setting& setting);
/// The same at a page's foot, with the anchor of its mark's link. `index` is its place in
/// Manuscript::footnotes.
Pieces set_footnote(const model::Footnote& note, std::size_t index,
                    const model::FootnoteStyle& style, Setting& setting);
Pieces set_quotation(const model::Quotation& quotation, const model::QuotationStyle& style,
                     Setting& setting);

}  // namespace nenpo::typeset
