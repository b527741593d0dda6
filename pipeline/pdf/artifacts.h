#pragma once

#include <optional>
#include <string>

class QPDF;

namespace nenpo::pdf {

/// Makes everything that is painted outside the document's structure an artifact (PDF 1.7,
/// 14.8.2.2): rules and grounds without a tag, and what cairo had to write under the type Private.
/// What is wrong when text stands outside the structure: as an artifact it would be lost to
/// everyone who reads with a screen reader, and no validator would notice.
std::optional<std::string> mark_artifacts(QPDF& document);

}  // namespace nenpo::pdf
