#pragma once

#include "assemble/footnotes.h"
#include "assemble/publication.h"
#include "base/finding.h"
#include "model/edition.h"

namespace nenpo::assemble {

class ProseShelf;

/// What a publication is put together from, and what gathers on the way.
struct Assembly {
  const model::Edition& edition;
  const PublicationTemplate& publication;
  Footnotes& footnotes;
  ProseShelf& shelf;
  Findings& findings;
};

}  // namespace nenpo::assemble
