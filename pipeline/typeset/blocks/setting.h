#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/result.h"
#include "model/style.h"
#include "typeset/flow/piece.h"
#include "typeset/text/paragraph_setter.h"

namespace nenpo::typeset {

/// What every block setter works with.
struct Setting {
  const model::Style& style;
  ParagraphSetter& setter;
  Findings& findings;
  std::string publication;           // the place named by findings about pages
  std::string running_title;         // where no chapter has begun
  Pt line_length;                    // of the column, box or page that is being filled
  std::optional<Failure> failure{};  // the first part that the style lacks: ends the run
  int figures = 0;                   // that have been numbered
  bool on_grid = true;               // the lines stand on the page's: not in frames and cells
  Pt growth{};  // by which a Callout that grows is higher than what stands in it
  Pt spread{};  // by which the rows of a table in such a Callout are higher, all together
};

/// For blocks that stand within another: in a style and to a length of their own. `take_over` says
/// outside what came of it.
Setting inside(const Setting& setting, const model::Style& style, Pt line_length);
void take_over(Setting& setting, const Setting& inner);

/// Keeps the failure: the manuscript has a block for which the style has no part [key].
void fail_without(Setting& setting, std::string_view key);
template <typename Part>
const Part* part_of(Setting& setting, const std::optional<Part>& part, std::string_view key) {
  if (part) return &*part;
  fail_without(setting, key);
  return nullptr;
}

/// Lines of one paragraph as pieces under one tag, none of them alone at a page's head or foot. The
/// paragraph's edge stands at `x`.
Pieces pieces_of_lines(std::vector<TextLine> lines, const model::TextStyle& style, Setting& setting,
                       model::Role role, Pt x, const model::SourceLine& from);

/// The room of a mark before text that hangs behind it: whole characters, so that the lines' stay
/// under one another, a quarter em away at least.
Pt hanging_room(Pt mark, const model::TextStyle& text);

/// A text that is `over` longer than its box.
struct Overflow {
  std::string box;  // 図の欄
  std::string text;
  Pt over;
  Pt size;  // of the text
  model::SourceLine from{};
};
/// It is set nevertheless and reported: how many characters are over. The flow adds the page.
void report_overflow(Piece& piece, const Setting& setting, const Overflow& overflow);
/// Makes what was found since there were `before` findings those of the piece: the flow adds the
/// page.
void move_findings(Setting& setting, std::size_t before, Piece& piece);

}  // namespace nenpo::typeset
