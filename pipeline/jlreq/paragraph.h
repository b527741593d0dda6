#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/length.h"
#include "jlreq/character_class.h"

namespace nenpo::jlreq {

/// What the composer knows of one cluster. No font: `advance` is given, in em of the paragraph's
/// size, without the space of Table 1 (a full-width bracket counts 1/2 em, see nominal_advance).
struct Cluster {
  char32_t character = 0;  // its first: some rules look at more than the class
  /// classify() knows the text only. The caller sets kReferenceMark for every character of a raised
  /// note mark (4.2.3): it holds to what stands before it and together, and is solid but before an
  /// opening bracket; kOrnamentedComplex for a base with its super- or subscripts as one cluster.
  /// make_room (ruby.h) sets the ruby complexes.
  CharClass char_class = CharClass::kIdeograph;
  Em advance{};
  bool keep_with_next = false;  // the caller forbids a break behind it
  bool forced_break = false;    // the line ends behind it: <br>
  bool rigid_after = false;     // the space behind it keeps its natural width
  // Room for ruby that stands out over its base (make_room in ruby.h), in addition to Table 1:
  Em head_room{};   // in front of it at a line head
  Em room_after{};  // behind it within a line
  Em end_room{};    // behind it at a line end
};

enum class ReductionScheme { kTable3, kTable4, kTable5 };  // JLREQ Tables 3-5 (#line_adjustment)
/// May the half em behind 。 at the line end go (JLREQ), or does it stay (JIS X 4051)?
enum class LineEndStop { kJlreq, kJis };
enum class Justify { kYes, kNo };  // kNo: ragged, natural widths
/// May 。 and 、 stand outside the line end if they do not fit (3.8.2)? Not with mixed texts.
enum class Hanging { kNo, kYes };
/// The three ways of 3.1.5 (#positioning_of_opening_brackets_at_line_head): where an opening
/// bracket's ink stands from a line head, and at the head of a paragraph indented by 1 em.
enum class OpeningBracket {
  kFlush,             // flush; 1 em
  kHalfEm,            // half an em at every line head; 1 1/2 em
  kHalfEmInParagraph  // flush; half an em
};
/// How line ends are chosen in justified text. Ragged text always fills line by line.
enum class LineBreaking {
  kWholeParagraph,  // the ends that suit the paragraph best
  kLineByLine       // as much as each line holds
};

struct ParagraphStyle {
  Em line_length = 40_em;
  Em first_indent{};  // before the first line, in addition to rest_indent
  Em rest_indent{};   // before every line
  Justify justify = Justify::kYes;
  ReductionScheme reduction = ReductionScheme::kTable3;
  LineEndStop line_end_stop = LineEndStop::kJlreq;
  Em latin_gap = 0.25_em;  // Japanese to Western; JLREQ 3.2.6 asks for 1/4, tables use 1/8
  Hanging hanging = Hanging::kNo;
  OpeningBracket opening_bracket = OpeningBracket::kFlush;
  LineBreaking line_breaking = LineBreaking::kWholeParagraph;
};

/// kLeftShort: a justified line that would have to open too far keeps its natural width.
enum class Adjustment {
  kNone,
  kReduced,
  kExpanded,
  kParagraphEnd,
  kForcedBreak,
  kOverfull,
  kLeftShort
};

/// One composed line: clusters [begin, end). Lengths in em of the paragraph's font size.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  Em natural{};     // width before adjustment
  Em adjustment{};  // what was added (positive) or taken away
  Adjustment kind = Adjustment::kNone;
  std::string reason;  // "reduced bracket and comma 0.500 (2 x 0.250)"; empty: nothing was done
  std::string ending{};  // why it ends where it does (line_ending.h): "「、」 may not begin a line"
};

/// Table 2's answer and the house rules', for the place behind a cluster.
enum class BreakAfter : std::uint8_t { kAllowed, kForbidden };

/// A paragraph cut into lines. `x[i]` is the left edge of cluster i's counted width (its ink box,
/// for a half-em bracket) from the line head of the type area, indents included. `space_after[i]`
/// is the natural space of Table 1 and the room for ruby, at a line's end that of the column "line
/// end"; what the adjustment made of it shows in `x`. A word space at a line's end takes no room.
struct ComposedParagraph {
  std::vector<Line> lines;
  std::vector<Em> x;
  std::vector<Em> space_after;
  std::vector<BreakAfter> break_after;
};

/// measure -> spaces (Table 1) -> break opportunities (Table 2 and the number rules) -> line ends
/// of the whole paragraph -> reduce, else expand. A cluster wider than the line stands alone and
/// overfull. JLREQ 3.8
/// (#line_adjustment).
ComposedParagraph compose_paragraph(const std::vector<Cluster>& clusters,
                                    const ParagraphStyle& style);

}  // namespace nenpo::jlreq
