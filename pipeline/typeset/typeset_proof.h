#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "font/font_set.h"
#include "model/pages.h"
#include "model/proof.h"
#include "model/style.h"

namespace nenpo::typeset {

/// The proof copy of a publication, on pages of its own size: first what is to be checked, with
/// boxes to tick; then each page, reduced, its lines numbered, every figure with the cell that it
/// came from, findings boxed and numbered with their remedy, the loosest lines underlined. What
/// finds no room beside its page follows on the next. Fails when a font cannot be had or the style
/// has no part [proof].
Result<model::Pages> typeset_proof(const model::Pages& pages, const model::Proof& proof,
                                   const model::Style& style, font::FontSet& fonts,
                                   Findings& findings);

}  // namespace nenpo::typeset
