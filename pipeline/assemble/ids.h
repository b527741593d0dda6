#pragma once

#include <string>

#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// Takes {#id} off the end of a heading. An id that cannot be one is the finding malformed-id and
/// is taken off as well.
void take_heading_id(model::Heading& heading, Findings& findings);

/// The id of a fenced block, or none with the finding malformed-id.
std::string checked_id(std::string_view id, const model::SourceLine& from, Findings& findings);

/// Takes away ids that others have already: the finding duplicate-id.
void check_ids(model::Blocks& blocks, Findings& findings);

/// Sets 〓 for the page of what is not there: the finding dangling-reference.
void check_references(model::Manuscript& manuscript, Findings& findings);

}  // namespace nenpo::assemble
