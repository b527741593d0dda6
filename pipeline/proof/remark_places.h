#pragma once

#include "base/finding.h"
#include "model/edition.h"
#include "model/pages.h"
#include "model/proof.h"

namespace nenpo::proof {

/// What is to be said of a publication.
struct ProofFindings {
  Findings intake;  // about what was handed in: some of it concerns other publications
  Findings own;     // made while this publication was assembled and set
};

/// Puts each finding that concerns the publication on its page, once. One that no page shows stands
/// in Proof::elsewhere. Left out is what concerns others: their pages, prose and sheets of which
/// nothing is printed here, as long as it is no error.
void place_remarks(const model::Pages& pages, const model::Edition& edition,
                   const ProofFindings& findings, model::Proof& proof);

}  // namespace nenpo::proof
