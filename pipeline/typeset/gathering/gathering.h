#pragma once

#include "model/gathering.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// What a meeting needs: agenda, roster, seats, themes, titles, contact.
Pieces set_gathering(const model::Gathering& gathering, Setting& setting);

}  // namespace nenpo::typeset
