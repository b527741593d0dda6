#pragma once

#include "base/finding.h"
#include "model/edition.h"
#include "model/pages.h"
#include "model/proof.h"

namespace nenpo::proof {

/// Puts each finding that concerns the publication on its page. One that no page shows stands in
/// Proof::elsewhere; one about another publication's pages is left out.
void place_remarks(const model::Pages& pages, const model::Edition& edition,
                   const Findings& findings, model::Proof& proof);

}  // namespace nenpo::proof
