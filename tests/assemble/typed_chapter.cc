#include "tests/assemble/typed_chapter.h"

#include "assemble/assemble.h"
#include "tests/support/golden.h"

namespace nenpo::test {

assemble::PublicationTemplate publication_of(std::string text) {
  assemble::PublicationTemplate publication;
  publication.name = "sample";
  assemble::Part part;
  part.text = assemble::SourceText{"chapter.md", std::move(text)};
  publication.parts.push_back(std::move(part));
  return publication;
}

TypedChapter::TypedChapter(std::string_view text, const model::Edition& edition)
    : TypedChapter(publication_of(std::string(text)), edition) {}

TypedChapter::TypedChapter(const assemble::PublicationTemplate& publication,
                           const model::Edition& edition) {
  auto result = assemble::assemble(edition, publication, findings);
  if (!result) {
    ADD_FAILURE() << result.error().subject << ": " << result.error().reason;
    return;
  }
  manuscript = std::move(*result);
  const std::string dumped = model::dump(manuscript);
  blocks = dumped.substr(dumped.find('\n') + 1);
  for (const Finding& finding : findings) {
    found += to_string(finding.severity) + " " + finding.code + " " + finding.place.file + ":" +
             finding.place.at + "\n";
  }
}

}  // namespace nenpo::test
