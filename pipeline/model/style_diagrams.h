#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/style_basics.h"

namespace nenpo::model {

struct TimelineStyle {
  TextStyle time, text;
  Pt before, after;
};

struct DiagramStyles {
  std::optional<TimelineStyle> timeline;
};

}  // namespace nenpo::model
