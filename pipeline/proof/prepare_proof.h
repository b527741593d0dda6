#pragma once

#include "model/edition.h"
#include "model/pages.h"
#include "model/proof.h"
#include "proof/remark_places.h"

namespace nenpo::proof {

/// What a proofreader has to know about a publication: for each figure on its pages the cell it
/// came from; each finding on the page where what it speaks of is printed, as far as that can be
/// told - by the page that the finding names, by the cell whose value is printed, by the words that
/// it quotes -; and the loosest lines.
model::Proof prepare_proof(const model::Pages& pages, const model::Edition& edition,
                           const ProofFindings& findings);

}  // namespace nenpo::proof
