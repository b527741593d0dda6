#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "model/manuscript.h"
#include "model/pages.h"
#include "model/style.h"
#include "tests/roundtrip/structure_lines.h"

namespace nenpo::roundtrip {

/// A publication of templates/, or a booklet of tests/data.
struct PublicationPlace {
  std::string templates;  // seen from the project's folder
  std::string name;
};
void PrintTo(const PublicationPlace& place, std::ostream* out);
std::vector<PublicationPlace> all_publications();  // and all booklets
PublicationPlace charts();                         // every kind of chart
PublicationPlace characters();                     // every kind of text and of element

/// What it says, and how its pages say it: through the stages up to typeset.
struct MadePublication {
  model::Manuscript manuscript;
  model::Style style;
  model::Pages pages;
};
MadePublication made(const PublicationPlace& place);

/// The PDF that `nenpo build` makes of it, in a folder of this test program's own: made once.
std::filesystem::path built_pdf(const PublicationPlace& place);

/// What pdf.js and qpdf find in a PDF. Fails the test where they find it inconsistent.
std::vector<StructureLine> read_structure(const std::filesystem::path& pdf);

}  // namespace nenpo::roundtrip
