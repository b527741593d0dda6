#pragma once

#include "base/length.h"
#include "jlreq/paragraph.h"

namespace nenpo::typeset {

enum class Breaks {
  kAnywhere,  // where JLREQ allows
  kByPhrase,  // ragged, lines of like length, broken between phrases; at most one line more
};

/// What the lines of a paragraph are set to.
struct LineShape {
  Pt line_length;
  Pt first_indent;  // in addition to rest_indent
  Pt rest_indent;
  jlreq::Justify justify = jlreq::Justify::kYes;
  Breaks breaks = Breaks::kAnywhere;
  bool operator==(const LineShape&) const = default;
};

/// Ragged to a length, without indents.
inline LineShape ragged(Pt line_length, Breaks breaks = Breaks::kAnywhere) {
  return {.line_length = line_length,
          .first_indent = {},
          .rest_indent = {},
          .justify = jlreq::Justify::kNo,
          .breaks = breaks};
}

}  // namespace nenpo::typeset
