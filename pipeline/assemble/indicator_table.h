#pragma once

#include <vector>

#include "assemble/prose_source.h"
#include "assemble/publication.h"
#include "base/finding.h"
#include "model/edition.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// The table that {{kpi:ID}} marks, one below the other, stand for. An indicator nobody submitted
/// still has its row.
model::IndicatorTable indicator_table(const model::Edition& edition,
                                      const PublicationTemplate& publication,
                                      const std::vector<Mark>& marks, Findings& findings);

}  // namespace nenpo::assemble
