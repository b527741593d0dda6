#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assemble/assembly.h"
#include "assemble/prose_source.h"
#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// The blocks of :::{name …}: words-figure, tier-diagram, bars, table, note, page-break. A name
/// that is not among these, or a line that cannot be read, is the finding unknown-block or
/// malformed-block, and its words stay.
model::Blocks fenced_blocks(const Fence& fence, const Assembly& assembly);

/// The finding malformed-block for each attribute that is not among those the block knows.
void report_attributes(const Fence& fence, const std::vector<std::string_view>& known,
                       Findings& findings);
/// An attribute that a container cannot do without. Where it is missing, empty and the finding
/// malformed-block, which gives `example` as a value.
std::string required_name(const Fence& head, std::string_view key, std::string_view example,
                          Findings& findings);

/// The lines of :::{tier-diagram caption="…" alternative="…" id="…"}:
///   = title of a box      左 | label | line / line      右 | label | line      ↓ label      ↑
///   label
/// Words between ** are set strong.
model::TierDiagram tier_diagram(const Fence& fence, Findings& findings);

/// A box that names what stands there, its words line by line.
model::WordsFigure words_box(std::string title, const std::vector<std::string>& lines,
                             const model::SourceLine& from, Findings& findings);

}  // namespace nenpo::assemble
