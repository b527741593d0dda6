#pragma once

#include <span>

#include "base/finding.h"
#include "model/edition.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// Finds the figures that a sentence prints: in a paragraph or item that names an indicator, a
/// number spelt exactly as one of that indicator's facts is that fact, provided the year named
/// before it is the fact's own. A number with a unit of the indicators that equals no fact is
/// listed for the proofreader as unbound-number. The same in footnotes.
void bind_facts(model::Blocks& blocks, std::span<model::Footnote> notes,
                const model::Edition& edition, Findings& findings);

}  // namespace nenpo::assemble
