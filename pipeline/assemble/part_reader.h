#pragma once

#include "assemble/assembly.h"
#include "assemble/prose_source.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// A text as blocks, part by part: Markdown and fenced blocks as they are, {{kpi:ID}} marks as one
/// indicator table for as many as stand together, {{figure:title}} as a box with the words behind
/// it. The data of other marks is not printed yet: a box names it. Headings are as written, marks
/// inside sentences still there. The texts of footnotes go to the assembly's.
model::Blocks read_parts(const SourceText& source, const Assembly& assembly);
model::Blocks read_parts(const SourceParts& parts, const Assembly& assembly);

}  // namespace nenpo::assemble
