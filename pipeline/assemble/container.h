#pragma once

#include "assemble/prose_source.h"
#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// :::{columns count="2"}, :::{callout kind="column" title="…" grows="yes"} or :::{look name="…"}
/// around blocks. Page breaks are the finding misplaced-block. A box without a title takes the
/// heading that it begins with; other headings keep their rank in a box of a sheet, and elsewhere
/// become strong words with the finding misplaced-block.
model::Blocks container(const Fence& head, model::Blocks blocks, bool in_sheet, Findings& findings);

/// Takes the page breaks out of what stands in a container: the finding misplaced-block.
void drop_page_breaks(const Fence& head, model::Blocks& blocks, Findings& findings);

}  // namespace nenpo::assemble
