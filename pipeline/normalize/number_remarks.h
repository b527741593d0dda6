#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/period.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// Takes a reference to a note from the end of a folded text that still has its blanks: "1)" behind
/// a blank or a unit, ¹⁾, ※1, 注2). Digits that touch the figure are the figure: 44.71) keeps its
/// 1).
bool take_note_reference(std::string_view& text, const Vocabulary& vocabulary);

/// Takes （速報）, 速報値, or p, r, *, # directly behind a figure, from the end of a folded text
/// without blanks.
bool take_qualifier(std::string_view& text, const Vocabulary& vocabulary);

/// What a figure bounds: 以上, 約. A text may say the same twice (約300程度); two different words
/// contradict.
struct BoundWord {
  model::Comparator comparator = model::Comparator::kEqual;
  bool contradictory = false;
};
BoundWord take_bounds(std::string_view& text, const Vocabulary& vocabulary);

/// 2018年度比 before a figure, (2013年度比) behind it.
struct BaseYear {
  bool stated = false;             // there is a 年度比
  std::optional<FiscalYear> year;  // nothing: 前年度比, 2013年比 or the year does not exist
  std::string rest;                // the text without it
};
BaseYear take_base_year(std::string_view text, const Vocabulary& vocabulary);

}  // namespace nenpo::normalize
