#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "base/period.h"
#include "model/pages.h"

namespace nenpo::model {

// What a proofreader is told about the pages of a publication. Made by proof, drawn by typeset,
// written as data beside the drawing.

/// A figure on a page, and the cell that it was read from.
struct ProofSource {
  int number = 0;          // on its page, from 1
  std::vector<Box> boxes;  // more than one where it goes on over a line
  std::string fact;
  Place place;
  std::string as_written;
};

/// A finding, numbered through the publication: what must be mended first, then pictures that were
/// not handed in, what is to be confirmed, the rest; each by its page.
struct ProofRemark {
  int number = 0;
  Severity severity = Severity::kInfo;
  std::string code;
  Place place;
  std::string message;
  std::string remedy;
  std::vector<Box> boxes;  // on its page; none: somewhere on it
  bool missing_picture = false;
  std::string prose;  // the line that `place` names, its beginning
};

/// A line that was opened more than others to reach its length.
struct LooseLine {
  Box box;
  Em opened;
  std::string text;
};

struct ProofPage {
  std::string label;  // its folio, or （n枚目）
  std::vector<ProofSource> sources;
  std::vector<ProofRemark> remarks;
  std::vector<LooseLine> loose_lines;
};

struct Proof {
  std::string name;
  std::string title;
  Date issued;
  std::vector<ProofPage> pages;  // one a page of the publication
  std::vector<ProofRemark>
      elsewhere;  // about what was handed in: on no page, or on which is unknown
};

/// proof/<name>-sources.csv and proof/<name>-remarks.csv: UTF-8, LF, a header row, a row a box;
/// `page` is the page's place in the PDF, lengths are in pt from its left upper corner.
std::string proof_sources_csv(const Proof& proof);
std::string proof_remarks_csv(const Proof& proof);

}  // namespace nenpo::model
