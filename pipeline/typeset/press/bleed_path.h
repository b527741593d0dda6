#pragma once

#include "model/pages.h"
#include "typeset/press/page_edge.h"

namespace nenpo::typeset {

bool reaches(const model::Path& path, const PageEdge& edge);

/// The path with its sides along the edge, and the ends of its open lines on it, carried on.
model::Path carried_over(const model::Path& path, const PageEdge& edge, Pt bleed);

}  // namespace nenpo::typeset
