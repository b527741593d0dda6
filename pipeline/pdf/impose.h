#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/imposition.h"

namespace nenpo::pdf {

/// The sheets that a printer prints on both sides, of the printer's copy of a publication.
/// By kSaddle each side carries two pages, in the order of saddle_sides, with crop marks around
/// them and fold marks at the spine; the sides are labelled 1表, 1裏, 2表 … By kFold the pages stay
/// as they are, and those of the folded width get fold marks in their middle.
/// The pages' content becomes form XObjects; structure, links, bookmarks and named destinations
/// lead there, so that the file says what it said before and keeps PDF/UA-1 and PDF/A-2a.
/// `binding.method` is not kNone. Fails when `print` is no PDF, when pages that are to be put
/// together differ in size, and when no page has the folded width.
Result<std::string> impose(std::string_view print, const std::string& name,
                           const model::Binding& binding);

}  // namespace nenpo::pdf
