#pragma once

#include <cstddef>
#include <string>

#include "pdf/sheet_geometry.h"

namespace nenpo::pdf {

/// A length as content streams have it.
std::string numeral(Pt length);

/// Fold marks (折りトンボ): dashed lines outside the bleed, above and below `fold`. Instructions of
/// a content stream, as the other marks; all of them artifacts (PDF 1.7, 14.8.2.2).
std::string fold_marks(const PageBoxes& sheet, Pt fold);

/// Which sheet it is, above the upper left corner: its number in strokes, and one bar below it on
/// the front, two on the back. Drawn, because the fonts of the file hold its own characters only.
std::string sheet_number(const PageBoxes& sheet, std::size_t side);

}  // namespace nenpo::pdf
