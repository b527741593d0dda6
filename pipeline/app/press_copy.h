#pragma once

#include <string>

#include "base/finding.h"
#include "base/result.h"
#include "font/font_set.h"
#include "model/pages.h"
#include "model/press.h"

namespace nenpo::app {

/// The drawing of a publication's crop marks, slug lines and colour bars, for pdf::print_copy. Each
/// colour of the pages that the press style has no ink for is a finding `no-ink`.
Result<std::string> draw_press_marks(const model::Pages& pages, const model::PressStyle& style,
                                     font::FontSet& fonts, Findings& findings);

}  // namespace nenpo::app
