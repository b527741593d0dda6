#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/style_basics.h"

namespace nenpo::model {

struct ProgressTableStyle {
  TextStyle head;
};

struct ProgressStyles {
  std::optional<ProgressTableStyle> table;
};

}  // namespace nenpo::model
