#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "font/font_set.h"
#include "model/manuscript.h"
#include "model/pages.h"
#include "model/style.h"

namespace nenpo::typeset {

/// A manuscript on pages: every glyph, rule and tag at its place. Findings: `missing-glyph` for a
/// character that no face has, `box-overflow` where a text is larger than its box (it is set all
/// the same), `page-reference` where no folio can be printed. Fails when a font cannot be had or
/// the style lacks a part that the manuscript needs. `jobs` is how many threads may compose, at
/// least one: the pages are the same for any number.
Result<model::Pages> typeset(const model::Manuscript& manuscript, const model::Style& style,
                             font::FontSet& fonts, Findings& findings, int jobs = 1);

}  // namespace nenpo::typeset
