#pragma once

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

Pieces set_paragraph(const model::Paragraph& paragraph, Setting& setting);
/// `shift` moves the whole list in, under a heading whose text it continues.
Pieces set_list(const model::List& list, Pt shift, Setting& setting);
Pieces set_note(const model::Note& note, const model::NoteStyle& style, Setting& setting);
Pieces set_quotation(const model::Quotation& quotation, const model::QuotationStyle& style,
                     Setting& setting);

}  // namespace nenpo::typeset
