#pragma once

#include <string>
#include <string_view>

#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// The composition of one paragraph as text, for testers: a line a cluster, tab-separated,
///
///   paragraph  index  text  class  advance_em  space_after_em  break_after  line  x_em
///       gap_natural_em  gap_minimum_em  gap_maximum_em
///
/// then a line a composed line, "# line N", natural width, adjustment, reason and "ends: " with why
/// it ends there (line_ending.h), tab-separated as well. Paragraphs and lines count from 1,
/// clusters (a base character with its marks) from 0 within the paragraph; lengths have three
/// decimals. break_after is "allowed" or "forbidden". space_after_em is Table 1's: at a line end
/// its column "line end", so that a line's advances and spaces sum up to its natural width but for
/// a word space at the end, which takes no room. The gap is the same space, how far 3.8.3 may
/// reduce and the steps a to c of 3.8.4 may open it (step d has no limit); behind a word space it
/// counts what the word space itself gives. A mark that may hang lets the gap behind it go below
/// nothing, to what it then takes. Advances need no font: 1 em; 0.5 em for ASCII, half-width and
/// other Western characters, and for brackets, commas, full stops and middle dots. A blank
/// paragraph has no lines.
std::string dump_composition(std::string_view paragraph, int paragraph_number,
                             const ParagraphStyle& style);

}  // namespace nenpo::jlreq
