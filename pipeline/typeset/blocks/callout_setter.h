#pragma once

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// The heading that a box without a typed title begins with, which is its title; or null.
const model::Heading* title_heading(const model::Callout& callout);

/// The width that a box of this style leaves to what stands in it.
Pt callout_room(const model::CalloutStyle& style, const Setting& setting);

/// A box around `inside`, its blocks without title_heading(), set to callout_room(): ground, title,
/// frame and rule at the side. One piece; or, where the style lets pages end within it, a piece for
/// each of `inside`, each with its part of ground and frame, closed where a page ends and opened
/// again on the next.
Pieces set_callout(const model::Callout& callout, const model::CalloutStyle& style, Pieces inside,
                   Setting& setting);

}  // namespace nenpo::typeset
