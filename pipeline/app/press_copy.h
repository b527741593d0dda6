#pragma once

#include <string>

#include "base/finding.h"
#include "base/result.h"
#include "font/font_set.h"
#include "model/pages.h"
#include "model/press.h"

namespace nenpo::app {

/// typeset -> render: the drawing of a publication's crop marks, slug lines and colour bars, for
/// pdf::print_copy.
Result<std::string> draw_press_marks(const model::Pages& pages, const model::PressStyle& style,
                                     font::FontSet& fonts, Findings& findings);

}  // namespace nenpo::app
