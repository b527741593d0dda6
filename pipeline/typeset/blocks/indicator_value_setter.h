#pragma once

#include <string>

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

enum class ValueSide { kBaseline, kTarget };
enum class UnitPlace { kBeside, kBelow };

/// Whether number, unit and bound fit the column side by side.
bool value_fits(const model::IndicatorValue& value, Pt width,
                const model::IndicatorTableStyle& style, Setting& setting);
/// Whether anything of the value is set small, and would so stand below the number.
bool has_small_part(const model::IndicatorValue& value);

/// Year, number, unit and bound; or the year and a dashed frame with the reason why there is none.
void set_value(Piece& piece, const model::IndicatorValue& value, ValueSide side, UnitPlace place,
               Pt top, const model::IndicatorTableStyle& style, Setting& setting,
               const model::SourceLine& from);

/// The baseline of the numbers, below the content's top.
Pt number_baseline(const model::IndicatorTableStyle& style, Setting& setting);
/// The height of a value's column.
Pt value_height(UnitPlace place, const model::IndicatorTableStyle& style);

}  // namespace nenpo::typeset
