#pragma once

#include <string_view>

#include "annex/sheet_plan.h"

namespace nenpo::annex {

/// The width of a text's longest line in digits of the font: kana and kanji take two.
double width_of(std::string_view text);

/// Gives each row with wrapped text the height that its fullest cell needs. Excel fits heights
/// itself only on a screen and never for merged cells. Rows that have a height already keep it.
void fit_row_heights(SheetPlan& sheet);

}  // namespace nenpo::annex
