#include "jlreq/adjustment_tables.h"

#include "jlreq/breaks.h"
#include "jlreq/grid.h"

namespace nenpo::jlreq {
namespace {

// Tables 3 to 5. h: 1/2 to 0, q: 1/2 to 1/4, m: 1/4 to 0, e: 1/4 to 1/8, f: fixed, =: 1/2 or 0, x:
// does not occur,
// .: no space, A to E: notes 1 to 5. Rows and columns of cl-17 and cl-18 are those of cl-13 and
// cl-12.

/// Table 3: the method of JLREQ.
constexpr Grid<kClassesAndEdge, kClassesAndEdge> kTable3({
    "....m..... .......... ........x. x",  // cl-01
    "h.hhm..hhh hhh.hhhhh. hhhhh.hh.h =",  // cl-02
    "h...m..... .......... .......... .",  // cl-03
    "h...m..... .......... e..ee.e... .",  // cl-04
    "mmmmAmmmmm mmmmmmmmmm mmmmm.mmmm E",  // cl-05
    "f.ffB..fff fffffffff. fffff.ffff =",  // cl-06
    "h.hhC..hhh hhhhhhhhh. hhhhh.hhhh =",  // cl-07
    "h...m..... .......... .......... .",  // cl-08
    "h...m..... .......... e..ee.e... .",  // cl-09
    "h...m..... .......... e..ee.e... .",  // cl-10
    "h...m..... .......... e..ee.e... .",  // cl-11
    "h...m..... .......... ........x. x",  // cl-12
    "h...m..... .......... .......... .",  // cl-13
    "....m..... .......... .......... .",  // cl-14
    "h...m..... .......... e..ee.e... .",  // cl-15
    "h...m..... .......... e..ee.e... .",  // cl-16
    "h...m..... .......... .......... .",  // cl-17
    "h...m..... .......... .......... .",  // cl-18
    "h...m..... .......... e..ee.e... .",  // cl-19
    "h...m..... .......... .......... .",  // cl-20
    "h...m...ee e...ee..e. .ee....e.e .",  // cl-21
    "h...m..... .......... e..ee.e.x. .",  // cl-22
    "h...m..... .......... e..ee.e.x. .",  // cl-23
    "h...m...ee e...ee..e. .ee.f..e.e .",  // cl-24
    "h...m...ee e...ee..e. .eee...e.e .",  // cl-25
    ".......... .......... ........D. D",  // cl-26
    "h...m...ee e...ee..e. .ee.e..e.e .",  // cl-27
    ".xxxxxx.xx x........x .xx..D.xx. x",  // cl-28
    "h...m..... .......... e..ee.e.x. .",  // cl-29
    "h...m..... .......... e..ee.e... .",  // cl-30
    ".xxxxxx.xx x........x .....D..x. x",  // linehead
});

/// Table 4: the method of JIS X 4051.
constexpr Grid<kClassesAndEdge, kClassesAndEdge> kTable4({
    "....m..... .......... ........x. x",  // cl-01
    "h.hhm..hhh hhh.hhhhh. hhhhh.hh.h .",  // cl-02
    "h...m..... .......... .......... .",  // cl-03
    "h...m..... .......... e..ee.e... .",  // cl-04
    "mmmmAmmmmm mmmmmmmmmm mmmmm.mmmm .",  // cl-05
    "f.ffB..fff fffffffff. fffff.ffff f",  // cl-06
    "h.hhC..hhh hhhhhhhhh. hhhhh.hhhh .",  // cl-07
    "h...m..... .......... .......... .",  // cl-08
    "h...m..... .......... e..ee.e... .",  // cl-09
    "h...m..... .......... e..ee.e... .",  // cl-10
    "h...m..... .......... e..ee.e... .",  // cl-11
    "h...m..... .......... ........x. x",  // cl-12
    "h...m..... .......... .......... .",  // cl-13
    "....m..... .......... .......... .",  // cl-14
    "h...m..... .......... e..ee.e... .",  // cl-15
    "h...m..... .......... e..ee.e... .",  // cl-16
    "h...m..... .......... .......... .",  // cl-17
    "h...m..... .......... .......... .",  // cl-18
    "h...m..... .......... e..ee.e... .",  // cl-19
    "h...m..... .......... .......... .",  // cl-20
    "h...m...ee e...ee..e. .ee....e.e .",  // cl-21
    "h...m..... .......... e..ee.e.x. .",  // cl-22
    "h...m..... .......... e..ee.e.x. .",  // cl-23
    "h...m...ee e...ee..e. .ee.f..e.e .",  // cl-24
    "h...m...ee e...ee..e. .eee...e.e .",  // cl-25
    ".......... .......... ........D. D",  // cl-26
    "h...m...ee e...ee..e. .ee.e..e.e .",  // cl-27
    ".xxxxxx.xx x........x .xx..D.xx. x",  // cl-28
    "h...m..... .......... e..ee.e.x. .",  // cl-29
    "h...m..... .......... e..ee.e... .",  // cl-30
    ".xxxxxx.xx x........x .....D..x. x",  // linehead
});

/// Table 5: the method of books.
constexpr Grid<kClassesAndEdge, kClassesAndEdge> kTable5({
    "....f..... .......... ........x. x",  // cl-01
    "q.qqf..qqq qqq.qqqqq. qqqqq.qq.q =",  // cl-02
    "q...f..... .......... .......... .",  // cl-03
    "q...f..... .......... f..ff.f... .",  // cl-04
    "ffffAfffff ffffffffff fffff.ffff .",  // cl-05
    "f.ffB..fff fffffffff. fffff.ffff =",  // cl-06
    "q.qqC..qqq qqqqqqqqq. qqqqq.qqqq =",  // cl-07
    "q...f..... .......... .......... .",  // cl-08
    "q...f..... .......... f..ff.f... .",  // cl-09
    "q...f..... .......... f..ff.f... .",  // cl-10
    "q...f..... .......... f..ff.f... .",  // cl-11
    "q...f..... .......... ........x. x",  // cl-12
    "q...f..... .......... .......... .",  // cl-13
    "....f..... .......... .......... .",  // cl-14
    "q...f..... .......... f..ff.f... .",  // cl-15
    "q...f..... .......... f..ff.f... .",  // cl-16
    "q...f..... .......... .......... .",  // cl-17
    "q...f..... .......... .......... .",  // cl-18
    "q...f..... .......... f..ff.f... .",  // cl-19
    "q...f..... .......... .......... .",  // cl-20
    "q...f...ff f...ff..f. .ff....f.f .",  // cl-21
    "q...f..... .......... f..ff.f.x. .",  // cl-22
    "q...f..... .......... f..ff.f.x. .",  // cl-23
    "q...f...ff f...ff..f. .ff.f..f.f .",  // cl-24
    "q...f...ff f...ff..f. .fff...f.f .",  // cl-25
    ".......... .......... ........D. D",  // cl-26
    "q...f...ff f...ff..f. .ff.f..f.f .",  // cl-27
    ".xxxxxx.xx x........x .xx..D.xx. x",  // cl-28
    "q...f..... .......... f..ff.f.x. .",  // cl-29
    "q...f..... .......... f..ff.f... .",  // cl-30
    ".xxxxxx.xx x........x .....D..x. x",  // linehead
});

/// Table 6. t: 0 to 1/4, w: 1/4 to 1/2, x: does not occur, .: not in the steps two and three, D to
/// L: notes 4 to 12.
constexpr Grid<kClassCount, kClassCount> kTable6({
    ".......... .......... ........x.",  // cl-01
    ".......... .......... ..........",  // cl-02
    ".......... .......... ..........",  // cl-03
    ".......... .......... w..ww.w...",  // cl-04
    ".......... .......... ..........",  // cl-05
    ".......... .......... ..........",  // cl-06
    ".......... .......... ..........",  // cl-07
    ".......Dtt ttt.ttttt. ttt...tt.t",  // cl-08
    "........tt ttt.ttttt. wttww.wt.t",  // cl-09
    "........tt ttt.ttttt. wttww.wt.t",  // cl-10
    "........tt ttt.ttttt. wttww.wt.t",  // cl-11
    ".......ttt ttt.ttttt. ttt.t.ttxt",  // cl-12
    ".......ttt ttt.ttttt. ttttt.tt.t",  // cl-13
    ".......... .......... ..........",  // cl-14
    ".......ttt ttt.ttttt. wttww.wt.t",  // cl-15
    ".......ttt ttt.ttttt. wttww.wt.t",  // cl-16
    ".......ttt ttt.ttttt. ttttt.tt.t",  // cl-17
    ".......ttt ttt.ttttt. ttttt.tt.t",  // cl-18
    ".......ttt ttt.ttttt. wttww.wt.t",  // cl-19
    ".......ttt ttt.ttttt. ttttt.tt.t",  // cl-20
    ".......tww wtt.wwttw. Ewwtt.tt.w",  // cl-21
    ".......ttt ttt.ttttt. wFtww.wtxt",  // cl-22
    ".......ttt ttt.ttttt. wtGww.wtxt",  // cl-23
    ".......tww wtH.wwttw. tww...Iw.w",  // cl-24
    ".......tww wtt.wwttw. tww....w.w",  // cl-25
    ".......... .......... ..........",  // cl-26
    ".......tww wtJ.wwttw. tww...Kw.w",  // cl-27
    ".xxxxxx.xx x........x .xx..x.xx.",  // cl-28
    ".......ttt ttt.ttttt. wttww.wtxt",  // cl-29
    ".......ttt ttt.ttttt. wttww.wt.L",  // cl-30
});

constexpr const Grid<kClassesAndEdge, kClassesAndEdge>& table_of(ReductionScheme scheme) {
  switch (scheme) {
    case ReductionScheme::kTable3:
      return kTable3;
    case ReductionScheme::kTable4:
      return kTable4;
    case ReductionScheme::kTable5:
      return kTable5;
  }
  return kTable3;
}

constexpr PairReduction kMiddleDotQuarter{ReductionStep::kMiddleDot, 1};
constexpr PairReduction kBracketQuarter{ReductionStep::kBracketAndComma, 1};
constexpr PairReduction kBracketHalf{ReductionStep::kBracketAndComma, 2};

/// n. 3, a comma before a middle dot: Tables 3 and 4 take both spaces away, Table 5 half of the
/// comma's.
constexpr PairReductions comma_and_dot(ReductionScheme scheme) {
  if (scheme == ReductionScheme::kTable5)
    return {.parts = {kBracketQuarter}, .halves_latin_gap = false};
  return {.parts = {kMiddleDotQuarter, kBracketHalf}};
}

/// n. 1, two middle dots, and n. 2, a full stop before a middle dot: only the dots give way, and
/// not in Table 5.
constexpr PairReductions dots(ReductionScheme scheme, std::uint8_t quarters) {
  if (scheme == ReductionScheme::kTable5) return {};
  return {.parts = {PairReduction{ReductionStep::kMiddleDot, quarters}}};
}

constexpr PairReductions read_reduction(ReductionScheme scheme, char cell) {
  switch (cell) {
    case 'h':
      return {.parts = {kBracketHalf}};
    case 'q':
      return {.parts = {kBracketQuarter}, .halves_latin_gap = false};
    case 'm':
      return {.parts = {kMiddleDotQuarter}};
    case 'e':
      return {.parts = {}, .halves_latin_gap = true};
    case 'A':
      return dots(scheme, 2);
    case 'B':
      return dots(scheme, 1);
    case 'C':
      return comma_and_dot(scheme);
    default:
      return {};
  }
}

ExpansionStep unless_forbidden(ExpansionStep step, const Cluster& before, const Cluster& after) {
  return break_between(before, after) == BreakAfter::kAllowed ? step : ExpansionStep::kNever;
}

/// The notes ask what a line break asks: two dashes of a kind, or 5 and ㌔, stay together. Bases of
/// one complex are marked by the caller.
ExpansionStep read_note(const Cluster& before, const Cluster& after) {
  if (before.keep_with_next) return ExpansionStep::kNever;
  return unless_forbidden(ExpansionStep::kText, before, after);
}

}  // namespace

PairReductions reductions_between(ReductionScheme scheme, CharClass before, CharClass after) {
  return read_reduction(scheme, table_of(scheme).at(before, after));
}

PairReduction reduction_at_line_end(ReductionScheme scheme, CharClass last) {
  const char cell = table_of(scheme).at(static_cast<std::size_t>(last) - 1, kEdge);
  if (cell == '=') return {ReductionStep::kLineEnd, 2};
  if (cell == 'E') return {ReductionStep::kLineEndMiddleDot, 1};
  return {};
}

ExpansionStep expansion_between(ReductionScheme scheme, const Cluster& before,
                                const Cluster& after) {
  const char cell = kTable6.at(before.char_class, after.char_class);
  switch (cell) {
    case 't':
      return ExpansionStep::kText;
    case 'w':  // Table 6 (legend): fixed when Table 5 is the method of reduction
      return scheme == ReductionScheme::kTable5 ? ExpansionStep::kEverywhere
                                                : ExpansionStep::kLatinGap;
    case '.':
      return unless_forbidden(ExpansionStep::kEverywhere, before, after);
    case 'x':
      return ExpansionStep::kNever;
    default:
      return read_note(before, after);
  }
}

}  // namespace nenpo::jlreq
