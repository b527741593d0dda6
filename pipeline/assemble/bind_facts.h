#pragma once

#include <span>

#include "base/finding.h"
#include "model/edition.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// Finds the figures that a publication's texts print, footnotes and key facts included. In a
/// paragraph or item that names an indicator, a number spelt exactly as one of that indicator's
/// facts is that fact, provided the year named before it is the fact's own; a number with a unit of
/// the indicators that equals none is the finding unbound-number. In submitted prose, a number may
/// be a value of the records that the prose names: see NamedRecords. Counts that can be counted
/// again are compared, see count_claims; what then remains is listed as unsourced-numbers, once a
/// file of prose.
void bind_facts(model::Blocks& blocks, std::span<model::Footnote> notes,
                const model::Edition& edition, Findings& findings);

}  // namespace nenpo::assemble
