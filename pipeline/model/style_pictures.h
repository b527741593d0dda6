#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/style_basics.h"

namespace nenpo::model {

/// [picture.<kind>]
struct PictureStyle {
  Pt width;   // of the frame; 0: as wide as there is room
  Pt height;  // 0: as the picture has it
  TextStyle caption;
  Pt caption_gap;
  std::optional<RuleStyle> frame;
  std::optional<Colour> ground;
  Pt before, after;
};

/// [qr]
struct QrStyle {
  Pt side;  // with its quiet zone of four modules
  TextStyle url, caption;
  Pt gap;
  Pt before, after;
};

struct PictureStyles {
  std::map<std::string, PictureStyle> kinds;
  std::optional<QrStyle> qr;
};

}  // namespace nenpo::model
