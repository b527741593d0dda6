#pragma once

#include <string>

#include "base/finding.h"
#include "model/style.h"
#include "typeset/flow/piece.h"
#include "typeset/text/paragraph_setter.h"

namespace nenpo::typeset {

/// What the foot line of a page says and where.
struct FootLine {
  const model::FootStyle& style;
  std::string folio;
  std::string running_title;
  Pt left, right;        // of the type area, or of what stands out of it
  std::string title;     // at the left, where the folio stands in the middle
  bool goes_on = false;  // what stands last on the page
  Pt middle;             // where a folio stands that is in the middle
  bool recto = true;     // the outer edge is at the right
  Place place;           // for findings
};

/// The folio at the outer edge of the type area, the running title beside it; or the folio alone in
/// the middle, with a title at the left and at the right the word that says that the last of the
/// page goes on. Counted from the page's corner. JLREQ 2.6. A title that is too long is printed and
/// reported.
Piece set_foot_line(const FootLine& line, ParagraphSetter& setter, Findings& findings);

}  // namespace nenpo::typeset
