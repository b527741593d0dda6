#pragma once

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// The cover: the type area made solid, ruled into the years of the term. A page of its own.
Piece set_cover(const model::Cover& cover, const model::CoverStyle& style, Setting& setting);

/// Title and date once more, at the foot of the last page.
Piece set_colophon(const model::Colophon& colophon, const model::ColophonStyle& style,
                   Setting& setting);

}  // namespace nenpo::typeset
