#pragma once

#include "assemble/publication.h"
#include "base/finding.h"
#include "base/result.h"
#include "model/edition.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// Puts a publication together: its parts in order, the prose as handed in, the edition's figures
/// at their marks. What is missing or unclear is printed as such and becomes a finding; no sentence
/// of the prose is lost. Fails only when the template has no part that could be printed.
Result<model::Manuscript> assemble(const model::Edition& edition,
                                   const PublicationTemplate& publication, Findings& findings);

}  // namespace nenpo::assemble
