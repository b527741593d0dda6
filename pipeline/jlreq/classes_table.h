#pragma once

#include "jlreq/character_class.h"

namespace nenpo::jlreq {

/// The class Appendix A gives a character without looking at its neighbours. Where it lists one for
/// several classes, the one of Japanese text: 「“」 is an opening bracket, ① and α are ideographs.
/// ASCII is as classify() first takes it: digits grouped numerals, the blank a word space,
/// everything else Western.
CharClass listed_class(char32_t character);

/// The class of an ASCII mark or letter when it is set full width: ( an opening bracket, % a
/// postfixed abbreviation.
CharClass full_width_class(char32_t ascii);

}  // namespace nenpo::jlreq
