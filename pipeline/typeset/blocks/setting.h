#pragma once

#include "base/finding.h"
#include "model/style.h"
#include "typeset/flow/piece.h"
#include "typeset/text/paragraph_setter.h"

namespace nenpo::typeset {

/// What every block setter works with.
struct Setting {
  const model::Style& style;
  ParagraphSetter& setter;
  Findings& findings;
  std::string publication;    // the place named by findings about pages
  std::string running_title;  // where no chapter has begun
  Pt line_length;             // of the column, box or page that is being filled
};

/// Lines of one paragraph as pieces under one tag, none of them alone at a page's head or foot. The
/// paragraph's edge stands at `x`.
Pieces pieces_of_lines(std::vector<TextLine> lines, const model::TextStyle& style, Setting& setting,
                       model::Role role, Pt x, const model::SourceLine& from);

/// A text that does not fit its box is set nevertheless and reported: how many characters are over.
void report_overflow(Setting& setting, const std::string& box, const std::string& text, Pt over,
                     Pt size, const model::SourceLine& from);

}  // namespace nenpo::typeset
