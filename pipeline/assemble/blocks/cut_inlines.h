#pragma once

#include <string_view>
#include <utility>

#include "model/inlines.h"

namespace nenpo::assemble {

struct CutInlines {
  model::Inlines before, behind;
  bool found = false;  // otherwise all stands before
};

/// Cuts a text at the first place where `sign` stands in it; the sign is in neither part.
CutInlines cut_at(const model::Inlines& text, std::string_view sign);
/// The words in brackets （…） that a text ends with, brackets included, as `behind`.
CutInlines cut_remark(const model::Inlines& text);
/// The word before the first blank as `before`; where there is none all stands behind.
CutInlines cut_kicker(const model::Inlines& text);
/// A blank between Japanese characters is typed narrow and printed a whole character wide.
model::Inlines with_wide_blanks(model::Inlines text);

}  // namespace nenpo::assemble
