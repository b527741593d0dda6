#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "font/font_set.h"
#include "model/pages.h"
#include "model/press.h"

namespace nenpo::typeset {

/// What a printing house finds around the pages: for each a sheet of its own, larger by the margin,
/// with crop marks (トンボ), the slug line and the colour bar, and nothing where the page and its
/// bleed stand. Everything is an artifact, in the numbers of model::MarkNumber in place of colours.
/// Each colour of the pages without an ink is a finding `no-ink`. Fails when a font cannot be had.
Result<model::Pages> typeset_press(const model::Pages& pages, const model::PressStyle& style,
                                   font::FontSet& fonts, Findings& findings);

}  // namespace nenpo::typeset
