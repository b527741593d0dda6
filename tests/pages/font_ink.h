#pragma once

#include "model/pages.h"
#include "tests/pages/reading.h"

namespace nenpo::pages {

/// The ink of the glyphs as the font files of `pages` draw them: what the eye sees, apart from
/// what the composer counted. `pages` must stay alive.
Ink font_ink(const model::Pages& pages);

}  // namespace nenpo::pages
