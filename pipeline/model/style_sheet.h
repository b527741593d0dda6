#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/style_basics.h"

namespace nenpo::model {

/// A shape behind the text of a sheet. It may reach over the page's edge: half a circle.
struct SheetShape {
  enum class Kind { kRectangle, kRule, kCircle };
  Kind kind = Kind::kRectangle;
  Box box;  // of a circle: the square around it; of a rule: the shorter side is the rule's width
  Colour colour;
  Pt radius;  // of a rectangle's corners
};

/// The size of a page that is not like the others: a leaflet beside a programme.
struct PaperSize {
  Pt width, height;
};

enum class FrameAlign { kTop, kMiddle, kBottom };
enum class FrameGround { kBox, kContent };  // how far ground, frame and rules of a frame reach

/// A place for blocks on a sheet, from the page's left upper corner (odd and even pages alike). Its
/// blocks are set in the first of `looks` in which they fit its height; what fits in none is set in
/// the last and reported.
struct FrameStyle {
  std::string name;
  Box box;
  std::vector<std::string> looks;  // Style::looks; empty: the style itself
  FrameAlign align = FrameAlign::kTop;
  std::string below;  // a frame before it that this one keeps clear of by `gap`; its foot stays
  Pt gap;
  int columns = 1;
  Pt column_gap;
  std::optional<Colour> fill;
  std::optional<RuleStyle> frame, side_rule, rule_above, rule_below;
  FrameGround ground = FrameGround::kBox;
  Pt pad_x, pad_top, pad_bottom;
  bool grows_up = false;  // text and ground end at the foot and begin as high as the text needs
};

/// [sheet.<layout>]
struct SheetStyle {
  std::optional<PaperSize> paper;  // none: as the publication's other pages
  std::vector<SheetShape> shapes;
  std::vector<FrameStyle> frames;
  bool counted = true;             // the page has a folio
  std::optional<TextStyle> folio;  // of the folio that is printed; none: it is not
  Point folio_at;                  // the start of its baseline
};

/// [row.<kind>]: cells side by side
struct RowStyle {
  Pt gap;
  std::optional<RuleStyle> rule;  // in the middle of the gap
  Pt before, after;
};

struct SheetStyles {
  std::map<std::string, SheetStyle> layouts;
  std::map<std::string, RowStyle> rows;
};

}  // namespace nenpo::model
