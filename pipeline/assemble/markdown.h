#pragma once

#include <string_view>
#include <vector>

#include "assemble/prose_source.h"
#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// Markdown as blocks: CommonMark 0.29 with GFM tables, a thematic break being a page break. Link
/// reference definitions are not known: 「[注]: 本文」 stays text. A line end inside a paragraph is
/// a blank only between Latin words. What a booklet cannot show keeps its text and becomes the
/// finding unsupported-markdown.
model::Blocks read_markdown(const MarkdownPart& part, Findings& findings);

/// The text of one line: a caption, a line of a fenced block.
model::Inlines read_inlines(std::string_view line, const model::SourceLine& from,
                            Findings& findings);

}  // namespace nenpo::assemble
