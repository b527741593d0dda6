#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/press.h"

namespace nenpo::pdf {

/// Makes of the file for readers the one for the printing house, which says the same inside the
/// page's edges. The sheet (MediaBox) is larger than the page by the margin, its origin left and
/// below of the page's, so that every link and destination stays where it leads; TrimBox is the
/// page, BleedBox the page with its bleed, and nothing of the page is seen beyond that. The marks,
/// `marks` being the drawing of typeset_press for the same pages, stand outside as an artifact.
/// Colours become inks (pdf/inks.h); pictures, and colours without ink, stay RGB and say what their
/// RGB means. Keeps PDF/UA-1 and PDF/A-2a: the output intent is the profile of the printing
/// condition (ISO 19005-2, 6.2.3), with the condition's name beside it as PDF/X has it. Fails when
/// the profile cannot be read, or pages and marks are not as many.
Result<std::string> print_copy(std::string_view web, const std::string& name,
                               std::string_view marks, const model::PressStyle& style);

}  // namespace nenpo::pdf
