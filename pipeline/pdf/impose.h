#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/imposition.h"

namespace nenpo::pdf {

/// Puts the pages of the file for readers on the sheets of a saddle-stitched booklet, two on each
/// side, in the order of saddle_sides; print_copy then makes of it the file for the printing house.
/// The sides are labelled 1表, 1裏, 2表 …, each as large as two pages as they are cut (MediaBox).
/// Beyond that the pages keep what they have of `bleed`, but for the spine.
/// The pages' content becomes form XObjects; structure, links, bookmarks and named destinations
/// lead there, so that the file says what it said before and keeps PDF/UA-1 and PDF/A-2a.
/// Fails when `web` is no PDF, or has pages of different sizes.
Result<std::string> impose(std::string_view web, const std::string& name,
                           const model::Binding& binding, Pt bleed);

/// "1表": the front of the outermost sheet is side 0.
std::string side_label(std::size_t side);

}  // namespace nenpo::pdf
