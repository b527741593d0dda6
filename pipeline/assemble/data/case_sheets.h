#pragma once

#include "assemble/assembly.h"
#include "assemble/prose_source.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// :::{cases prose="000_guidance/09_cases-examples.md" layout="case" layout-text="case-text"
/// layout-half="case-halves" halves="B05+B06"}: a sheet for each {{case:ID}} of the prose, its
/// frames named as the parts of a case (data_marks.h), and `running` with the prose's own heading.
/// Cases without photographs take `layout-text`. The two of a pair share a sheet whose frames begin
/// with "a-" and "b-".
model::Blocks case_sheets(const Fence& fence, const Assembly& assembly);

}  // namespace nenpo::assemble
