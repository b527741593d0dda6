#pragma once

#include "model/highlights.h"
#include "model/style_highlights.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// Facts side by side in cells of equal width: label, figure, then a bar or words at one height.
Piece set_key_facts(const model::KeyFacts& facts, const model::KeyFactsStyle& style,
                    Setting& setting);

/// What people said, a row each between hairlines, with a speech mark before it.
Piece set_voices(const model::Voices& voices, const model::VoicesStyle& style, Setting& setting);

/// Rows with the numeral and its text in their middle; the numeral never stands alone.
Piece set_numbered(const model::Numbered& numbered, const model::NumberedStyle& style,
                   Setting& setting);

}  // namespace nenpo::typeset
