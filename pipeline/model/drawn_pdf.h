#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/period.h"
#include "model/pages.h"

namespace nenpo::model {

/// One element of a PDF's structure tree. cairo 1.16 writes its type only; the list of them, in
/// the order in which they were begun, says what else belongs to each (PDF 1.7, 14.8.5).
struct StructureElement {
  std::string type;
  std::string alternative_text{};
  Scope scope = Scope::kNone;
  int column_span = 1;
  int row_span = 1;
  std::string description{};  // of a link: the words it is made of
  std::string language{};     // as in TagBegin
  std::string expansion{};    // as in TagBegin
  ArtifactKind artifact = ArtifactKind::kLayout;
  std::optional<Box> area{};  // of a figure: what is drawn in it, on the page it begins on
};

/// A file that is embedded in the archive's copy (ISO 19005-3, 6.8).
struct Attachment {
  std::string name;         // ASCII
  std::string description;  // Japanese
  std::string type;         // "text/csv"
  std::string bytes;
  /// The table whose data it is, of all Tables in the order in which they begin; none: the whole.
  std::optional<std::size_t> table{};
};

/// What a PDF says about itself.
struct PdfDescription {
  std::string name;  // of the publication, for failures
  std::string title;
  std::string author;
  std::string subject;
  std::string language = "ja";
  Date issued;
};

/// A publication as cairo drew it, and what has still to be written into it.
struct DrawnPdf {
  std::string bytes;
  std::vector<StructureElement> elements;
  PdfDescription description;
};

}  // namespace nenpo::model
