#pragma once

#include <optional>
#include <string_view>

#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// Why a text holds no value.
struct MissingValue {
  model::Absence absence = model::Absence::kNotSubmitted;
  bool as_empty = true;  // an empty cell, or a dash, which says no more
  bool symbol = false;   // …, the mark of statistical tables, which needs no explanation
};

/// An empty text, a lone dash, 集計中, 該当なし, X. Nothing when the text holds a value.
std::optional<MissingValue> read_missing(std::string_view text, const Vocabulary& vocabulary);

}  // namespace nenpo::normalize
