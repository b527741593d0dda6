#pragma once

#include <set>
#include <string>

#include "model/manuscript.h"

namespace nenpo::typeset {

/// The anchors whose pages the manuscript's references print.
std::set<std::string> referenced_anchors(const model::Manuscript& manuscript);

}  // namespace nenpo::typeset
