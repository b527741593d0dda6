#pragma once

#include "app/making.h"
#include "app/publication_files.h"
#include "assemble/publication.h"
#include "base/result.h"
#include "font/font_set.h"

namespace nenpo::app {

/// assemble -> typeset -> render: one publication with its proof copy, drawn, and where it prints
/// which fact.
Result<PublicationParts> make_publication(const assemble::PublicationTemplate& publication,
                                          font::FontSet& fonts, Making& making);

}  // namespace nenpo::app
