#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/style_basics.h"

namespace nenpo::model {

struct AgendaStyle {
  TextStyle number, text, speaker;
  Pt before, after;
};

struct GatheringStyles {
  std::optional<AgendaStyle> agenda;
};

}  // namespace nenpo::model
