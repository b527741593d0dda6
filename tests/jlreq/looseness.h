#pragma once

#include <span>
#include <string>
#include <vector>

#include "jlreq/paragraph.h"
#include "tests/jlreq/prose.h"

namespace nenpo::jlreq::test {

/// A line that is filled up to the line length, and its widest gap beyond its natural width.
struct LooseLine {
  Em opening{};
  std::string where;  // file:line
  std::string text;
};

/// How paragraphs look when they are set, read from the places of the clusters alone.
struct Looseness {
  std::vector<LooseLine> lines;  // the justified ones, the loosest first
  int lines_set = 0;
  int loose = 0;          // justified lines with a gap opened by more than 1/4 em
  int left_short = 0;     // lines that should be justified and are not
  int overfull = 0;       // lines
  int short_last = 0;     // paragraphs of several lines that end in one or two characters
  int split_numbers = 0;  // line ends between a number and its digits, sign, unit or counter
  std::vector<std::string> splits;

  double loose_share() const;
};

Looseness measure_looseness(std::span<const ProseParagraph> paragraphs,
                            const ParagraphStyle& style);

}  // namespace nenpo::jlreq::test
