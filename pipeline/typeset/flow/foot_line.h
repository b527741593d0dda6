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
  Pt left, right;     // of the type area
  bool recto = true;  // the outer edge is at the right
  Place place;        // for findings
};

/// The folio at the outer edge of the type area, the running title beside it; or the folio alone in
/// the middle. Counted from the page's corner. JLREQ 2.6. A title that is too long is printed and
/// reported.
Piece set_foot_line(const FootLine& line, ParagraphSetter& setter, Findings& findings);

}  // namespace nenpo::typeset
