#pragma once

#include "jlreq/paragraph.h"
#include "model/style.h"

namespace nenpo::typeset {

/// What the publication's style decides of what the standard leaves to the house; lengths and
/// indents are those of jlreq::ParagraphStyle until the paragraph is known.
jlreq::ParagraphStyle house_style(const model::CompositionStyle& style);

}  // namespace nenpo::typeset
