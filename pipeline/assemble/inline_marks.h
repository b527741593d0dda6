#pragma once

#include <vector>

#include "assemble/publication.h"
#include "base/finding.h"
#include "model/edition.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// Turns the marks inside running text into what they mean: {漢字|かんじ} into ruby,
/// {{Q3-01.target}} and
/// {{Q3-01.target.2025}} into the fact's printed spelling, and **…** that CommonMark leaves open
/// beside a Japanese bracket into strong text. Other marks stay as written and become the finding
/// mark-in-text.
void resolve_inline_marks(model::Blocks& blocks, const model::Edition& edition,
                          const PublicationTemplate& publication, Findings& findings);

}  // namespace nenpo::assemble
