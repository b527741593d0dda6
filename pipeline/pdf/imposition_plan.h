#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/length.h"
#include "model/imposition.h"

namespace nenpo::pdf {

/// One side of a sheet of two pages, as it lies before the printer. Pages count from 0; none is a
/// blank one.
struct SheetSide {
  std::optional<std::size_t> left;
  std::optional<std::size_t> right;
  Pt shift;  // of both pages towards the spine between them
};

/// The pages of a saddle-stitched booklet on its sheets: front and back of the outermost sheet
/// first, of the innermost last, the back turned about the spine. Blank pages fill the last sheet:
/// at the end, where the covers' insides are, but before a back cover, which has to stay outside.
/// A sheet that lies inside others stands out at the fore-edge by the thickness of each of them,
/// and is cut there: its pages move towards the spine as far, so that all margins are alike.
std::vector<SheetSide> saddle_sides(std::size_t pages, const model::Binding& binding);

}  // namespace nenpo::pdf
