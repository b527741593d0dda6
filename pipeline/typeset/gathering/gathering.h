#pragma once

#include <string>

#include "model/gathering.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// What a meeting needs: agenda, roster, seats, themes, titles, contact.
Pieces set_gathering(const model::Gathering& gathering, Setting& setting);

/// "第44回　区民車座集会（高津区）": for the outline.
std::string masthead_title(const model::Masthead& head);
/// Where the outline leads to, ASCII: named after the line of the prose that the title comes from.
/// Empty for one that comes from none.
std::string masthead_anchor(const model::Masthead& head);

}  // namespace nenpo::typeset
