#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assemble/publication.h"
#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// Splits headings whose paragraph runs on in the same line, where the template says they end; the
/// text itself stays. A heading that is too long to be one and has no such entry is the finding
/// run-in-heading.
void end_headings(model::Blocks& blocks, const std::vector<HeadingEnd>& ends, Findings& findings);

/// Takes "1", "(1)", "1.", "①" or the brackets around the whole off the headings' text. Level 5,
/// the measures and partners, gets "○".
void mark_headings(model::Blocks& blocks);

/// Gives each heading that has none its id: "h1-2" is the second heading below the first. Goes on
/// over the whole manuscript.
void number_headings(model::Blocks& blocks);

/// Headings directly above a ledger are said at the heads of its pages.
void mark_page_heads(model::Blocks& blocks);

}  // namespace nenpo::assemble
