#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/style_basics.h"

namespace nenpo::model {

struct ChartStyle {
  TextStyle title, label;
  Pt before, after;
};

struct ChartStyles {
  std::optional<ChartStyle> chart;
};

}  // namespace nenpo::model
