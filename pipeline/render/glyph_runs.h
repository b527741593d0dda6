#pragma once

#include "base/result.h"
#include "model/pages.h"

namespace nenpo::render {

/// Every run names a face of the list, and its clusters use up exactly its text and its glyphs.
/// There is a page.
Result<Done> check_glyph_runs(const model::Pages& pages);

}  // namespace nenpo::render
