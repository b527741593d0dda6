#pragma once

#include "model/pictures.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Pictures and QR codes, with their captions; a missing picture is a dashed frame that says so.
Pieces set_graphic(const model::Graphic& graphic, Setting& setting);

}  // namespace nenpo::typeset
