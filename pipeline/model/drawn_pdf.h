#pragma once

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
  bool operator==(const StructureElement&) const = default;
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
