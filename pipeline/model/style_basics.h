#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "model/pages.h"

namespace nenpo::model {

/// How a stretch of text is set. The roles are those of fonts/fonts.toml.
struct TextStyle {
  std::string role;
  std::string strong_role;  // for Text.strong; empty: as `role`
  Pt size;
  Pt leading;
  Colour colour;
  Em latin_gap = 0.25_em;  // between Japanese and Latin; JLREQ 3.2.6 asks for 1/4, large and small
                           // type take less
};

struct RuleStyle {
  Pt width;
  Colour colour;
};

struct ParagraphLook {
  TextStyle text;
  Pt first_indent;
  bool by_phrase = false;  // ragged lines that end between phrases: leads, points, captions
};

/// Which corners of a box are rounded; the others are square.
enum class RoundedCorners { kAll, kLeft, kRight };

/// What a box that names something missing looks like: 未提出.
struct MissingStyle {
  TextStyle text;
  RuleStyle frame;  // dashed
  Pt pad_x, pad_y;
  std::optional<Colour> fill;
};

}  // namespace nenpo::model
