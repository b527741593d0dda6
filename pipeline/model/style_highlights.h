#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/style_basics.h"

namespace nenpo::model {

struct KeyFactsStyle {
  TextStyle label, number, unit, words;
  Pt before, after;
};

struct HighlightStyles {
  std::optional<KeyFactsStyle> key_facts;
};

}  // namespace nenpo::model
