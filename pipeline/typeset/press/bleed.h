#pragma once

#include "base/length.h"
#include "model/pages.h"

namespace nenpo::typeset {

/// Carries everything that reaches an edge of its page on to `bleed` beyond it, so that no white
/// shows where the knife strays: grounds, bands, rules that run off, pictures. Within the page
/// nothing changes: what is slanted goes on as slanted, a curve along its tangent. Only a picture
/// that ends at the edge and has nothing to show beyond it is enlarged about its centre, as little
/// as will do.
void extend_to_bleed(model::Pages& pages, Pt bleed);

}  // namespace nenpo::typeset
