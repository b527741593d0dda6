#pragma once

#include <string>

#include "base/finding.h"
#include "model/style.h"
#include "typeset/flow/piece.h"
#include "typeset/text/paragraph_setter.h"

namespace nenpo::typeset {

/// Where the lines at a page's head and foot begin and end.
struct LineEdges {
  Pt left, right;
};

/// What the head line of a page says and where.
struct HeadLine {
  const model::HeadStyle& style;
  const PageHead& head;
  std::string running_title;  // of the chapter
  LineEdges edges;
  bool recto = true;  // the outer edge is at the right
  Place place;        // for findings
};

/// Label and name at the outer side, the chapter at the binding. Counted from the page's corner.
/// What begins on the page is the header of its rows in a table; all else is not read. A line that
/// is too long is printed and reported.
Piece set_head_line(const HeadLine& line, ParagraphSetter& setter, Findings& findings);

}  // namespace nenpo::typeset
