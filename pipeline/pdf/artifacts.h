#pragma once

#include <map>
#include <optional>
#include <string>

#include "model/pages.h"

class QPDF;

namespace nenpo::pdf {

/// What cairo had to write under the type Private: the kind of artifact by the page's StructParents
/// and the number of the marked content on it.
using ArtifactKinds = std::map<long long, std::map<int, model::ArtifactKind>>;

/// Makes everything that is painted outside the document's structure an artifact (PDF 1.7,
/// 14.8.2.2): rules and grounds without a tag; and what cairo had to write under the type Private,
/// each of its kind: running heads and folios are of the type Pagination (14.8.2.2.2). What is
/// wrong when text stands outside the structure: as an artifact it would be lost to everyone who
/// reads with a screen reader, and no validator would notice.
std::optional<std::string> mark_artifacts(QPDF& document, const ArtifactKinds& kinds);

}  // namespace nenpo::pdf
