#pragma once

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// Items whose lines hang on their text behind a bullet, one for each of four levels, or behind the
/// number that the prose gives them: numbers end under one another, 9. above 10. `shift` moves the
/// whole list in, under a heading whose text it continues.
Pieces set_list(const model::List& list, Pt shift, Setting& setting);

}  // namespace nenpo::typeset
