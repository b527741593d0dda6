#pragma once

#include "base/result.h"
#include "model/drawn_pdf.h"
#include "model/pages.h"

namespace nenpo::render {

/// Draws a composed publication as a tagged PDF, which has still to be finished: the same bytes for
/// the same Pages, whatever the clock, the locale and the environment. Each page is let go of as
/// soon as it is drawn: move the Pages in, so that pages and PDF need not have room side by side.
/// Fails when tags do not nest, text stands beside child tags, a link leads nowhere, a glyph run
/// does not fit together, or a font file cannot be opened; what is on the pages is not judged.
Result<model::DrawnPdf> render_pdf(model::Pages pages);

}  // namespace nenpo::render
