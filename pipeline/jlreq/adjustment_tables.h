#pragma once

#include <array>
#include <cstdint>

#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// The steps of 3.8.3 (#procedures_for_intercharacter_space_reduction) in their order. Tables 4 and
/// 5 leave out some.
enum class ReductionStep : std::uint8_t {
  kWordSpace,  // 1/3 em to 1/4
  kLineEnd,    // the half em behind a bracket, comma or full stop at the line end: all or nothing
  kHanging,    // 。 and 、 at the line end, if the style lets them hang: all or nothing
  kLineEndMiddleDot,  // both quarters around a middle dot at the line end: all or nothing
  kMiddleDot,         // the quarters around a middle dot
  kBracketAndComma,   // the half em before an opening, behind a closing bracket or a comma
  kLatinGap,          // between Japanese and Western: 1/4 em to 1/8
};
constexpr std::size_t kReductionSteps = 7;

/// The steps of 3.8.4 (#procedures_for_intercharacter_space_expansion) in their order.
enum class ExpansionStep : std::uint8_t {
  kWordSpace,   // to 1/2 em
  kLatinGap,    // 1/4 em to 1/2
  kText,        // solid places of Table 6, to 1/4 em
  kEverywhere,  // all of these and every other place that may be opened, without limit
  kNever,
};
constexpr std::size_t kExpansionSteps = 4;

/// How far the natural space of a pair may shrink in one step, in quarters of an em.
struct PairReduction {
  ReductionStep step = ReductionStep::kBracketAndComma;
  std::uint8_t quarters = 0;
};

/// Tables 3 to 5: a comma before a middle dot gives way in two steps, every other pair in one at
/// most. The gap between Japanese and Western is counted apart, since its width is the style's.
struct PairReductions {
  std::array<PairReduction, 2> parts;
  bool halves_latin_gap = false;
};
PairReductions reductions_between(ReductionScheme scheme, CharClass before, CharClass after);

/// What the space at the line end may lose at once, in quarters of an em.
PairReduction reduction_at_line_end(ReductionScheme scheme, CharClass last);

/// Table 6 and the fourth step: the first step in which the place between two clusters opens.
ExpansionStep expansion_between(ReductionScheme scheme, const Cluster& before,
                                const Cluster& after);

}  // namespace nenpo::jlreq
