#pragma once

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// A framed box with a tinted title band and the words of a figure; one piece that grows with its
/// text.
Piece set_words_figure(const model::WordsFigure& figure, const model::WordsFigureStyle& style,
                       Setting& setting);

}  // namespace nenpo::typeset
