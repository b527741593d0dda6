#pragma once

#include <cstddef>
#include <optional>
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
  int number = 0;  // on its page, from 1
  Box box;
  std::string fact;
  std::string place;  // 04_環境局/様式1_成果指標.xlsx!様式1!H9
  std::string as_written;
};

/// A finding, numbered through the publication.
struct ProofRemark {
  int number = 0;
  Severity severity = Severity::kInfo;
  std::string code;
  std::string place;
  std::string message;
  std::string remedy;
  std::vector<Box> boxes;  // on its page; none: somewhere on it
};

struct ProofPage {
  std::string label;  // its folio, or （n枚目）
  std::vector<ProofSource> sources;
  std::vector<ProofRemark> remarks;
  std::vector<std::size_t> loose_lines;  // of Page::lines
};

struct Proof {
  std::string name;
  std::string title;
  Date issued;
  std::vector<ProofPage> pages;  // one a page of the publication
  std::vector<ProofRemark>
      elsewhere;  // about what was handed in: on no page, or on which is unknown
};

/// proof/<name>-sources.csv and proof/<name>-remarks.csv: UTF-8, LF, a header row; lengths in pt
/// from the page's left upper corner.
std::string proof_sources_csv(const Proof& proof);
std::string proof_remarks_csv(const Proof& proof);

}  // namespace nenpo::model
