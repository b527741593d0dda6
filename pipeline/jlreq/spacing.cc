#include "jlreq/spacing.h"

#include "jlreq/grid.h"

namespace nenpo::jlreq {
namespace {

/// Table 1. 2: half an em, 4: a quarter, .: solid, x: the pair does not occur, A to Q: its notes 1
/// to 17. The table has no rows for cl-17 and cl-18: theirs are those of cl-13, their columns those
/// of cl-12.
constexpr Grid<kClassesAndEdge, kClassesAndEdge> kSpacing({
    "....4..... .......... .AA.....x. x",  // cl-01
    "2.224..222 222.22222. 22222222.2 B",  // cl-02
    "2...4..... .......... .......... .",  // cl-03
    "2...4..... .......... 4..44.4... .",  // cl-04
    "4444C44444 4444444444 4444444444 D",  // cl-05
    "2.22E..222 222222222. 2222222222 F",  // cl-06
    "2.22E..222 222222222. 2222222222 F",  // cl-07
    "2...4..... .......... .......... .",  // cl-08
    "2...4..... .......... 4..44.4... .",  // cl-09
    "2...4..... .......... 4GG44.4... .",  // cl-10
    "2...4..... .......... 4GG44.4... .",  // cl-11
    "2...4..... .......... ........x. x",  // cl-12
    "2...4..... .......... .......... .",  // cl-13
    "....4..... .......... .HH....... .",  // cl-14
    "2...4..... .......... 4..44.4... .",  // cl-15
    "2...4..... .......... 4GG44.4... .",  // cl-16
    "2...4..... .......... .......... .",  // cl-17
    "2...4..... .......... .......... .",  // cl-18
    "2...4..... .......... 4..44.4... .",  // cl-19
    "2...4..... .......... .......... .",  // cl-20
    "2...4...44 4...44..4. I44....4.4 .",  // cl-21
    "2...4....G G..H.G.... 4J.44.4.x. .",  // cl-22
    "2...4....G G..H.G.... 4.K44.4.x. .",  // cl-23
    "2...4...44 4...44..4. .44.4..4.4 .",  // cl-24
    "2...L...44 4...44..4. .444...4.4 .",  // cl-25
    "2...4..... .......... ........M. M",  // cl-26
    "2...4...44 4...44..4. .44.4..4.4 .",  // cl-27
    ".xxxxxx.NO P........x .xx..M.xx. x",  // cl-28
    "2...4..... .......... 4..44.4.x. .",  // cl-29
    "2...4..... .......... 4..44.4... .",  // cl-30
    "Qxxxxxx.NO P........x .....M..x. x",  // linehead
});

/// The reading of each note, in quarters of an em.
constexpr std::uint8_t quarters_of(char cell) {
  switch (cell) {
    case '2':
    case 'B':  // n. 2: half an em behind a closing bracket at the line end, which the adjustment
               // may take away
    case 'C':  // n. 3: two middle dots, a quarter of each
    case 'F':  // n. 6: as n. 2, behind a full stop or a comma
      return 2;
    case '4':
    case 'D':  // n. 4: a quarter em behind a middle dot at the line end
    case 'L':  // n. 12: before the middle dot that is none of the unit's own
      return 1;
    case 'E':  // n. 5: the stop's half em and the middle dot's quarter
      return 3;
    default:     // n. 1, 7, 8, 10, 11: ruby overhangs, the bases are solid; n. 9: between two
                 // complexes solid;
      return 0;  // n. 13: no word space at the line's edges; n. 14-16: kept from the line head; n.
                 // 17: flush
  }
}

constexpr NaturalSpace space_of(std::size_t row, std::size_t column) {
  constexpr std::size_t kDot = static_cast<std::size_t>(CharClass::kMiddleDot) - 1;
  const char cell = kSpacing.at(row, column);
  return {quarters_of(cell), cell == '4' && row != kDot && column != kDot};
}

constexpr auto make_spaces() {
  std::array<std::array<NaturalSpace, kClassesAndEdge>, kClassesAndEdge> spaces{};
  for (std::size_t row = 0; row < kClassesAndEdge; ++row) {
    for (std::size_t column = 0; column < kClassesAndEdge; ++column) {
      spaces[row][column] = space_of(row, column);
    }
  }
  return spaces;
}

constexpr auto kSpaces = make_spaces();

constexpr std::size_t index_of(CharClass char_class) {
  return static_cast<std::size_t>(char_class) - 1;
}

}  // namespace

NaturalSpace space_between(CharClass before, CharClass after) {
  return kSpaces[index_of(before)][index_of(after)];
}

NaturalSpace space_at_line_head(CharClass first) { return kSpaces[kEdge][index_of(first)]; }

NaturalSpace space_at_line_end(CharClass last) { return kSpaces[index_of(last)][kEdge]; }

}  // namespace nenpo::jlreq
