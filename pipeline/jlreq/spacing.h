#pragma once

#include <cstdint>

#include "base/length.h"
#include "jlreq/character_class.h"

namespace nenpo::jlreq {

/// A natural space of Table 1, in quarters of an em, and whether it is the gap between Japanese and
/// Western, the one space a style may choose (JLREQ 3.2.6).
struct NaturalSpace {
  std::uint8_t quarters = 0;
  bool is_latin_gap = false;

  constexpr Em width(Em latin_gap) const {
    return is_latin_gap ? latin_gap : 0.25_em * static_cast<double>(quarters);
  }
};

/// JLREQ Table 1 (#spacing_between_characters). The em is that of the paragraph: be and af are the
/// same here.
NaturalSpace space_between(CharClass before, CharClass after);
NaturalSpace space_at_line_head(CharClass first);
NaturalSpace space_at_line_end(CharClass last);

}  // namespace nenpo::jlreq
