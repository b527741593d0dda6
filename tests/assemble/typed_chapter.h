#pragma once

#include <string>
#include <string_view>

#include "assemble/publication.h"
#include "base/finding.h"
#include "model/edition.h"
#include "model/manuscript.h"

namespace nenpo::test {

/// A publication of one chapter, chapter.md beside the template.
assemble::PublicationTemplate publication_of(std::string text);

/// A chapter put together: its blocks as the manuscript's dump shows them, and the findings, a line
/// each: "error missing-indicator chapter.md!3".
struct TypedChapter {
  TypedChapter(std::string_view text, const model::Edition& edition = {});
  TypedChapter(const assemble::PublicationTemplate& publication, const model::Edition& edition);

  model::Manuscript manuscript;
  Findings findings;
  std::string blocks;
  std::string found;
};

}  // namespace nenpo::test
