#pragma once

#include "model/highlights.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Key facts, voices, labels, badges, goals.
Pieces set_highlight(const model::Highlight& highlight, Setting& setting);

}  // namespace nenpo::typeset
