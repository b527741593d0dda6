#pragma once

#include <string>
#include <vector>

#include "model/inlines.h"

namespace nenpo::model {

struct Block;
using Blocks = std::vector<Block>;

/// What stands in one frame of a sheet: title, text, pictures.
struct Frame {
  std::string name;  // FrameStyle::name of the sheet's layout
  Blocks blocks;
  SourceLine from{};
};

/// A page of its own whose blocks stand in frames at fixed places: a slide, a cover, a sheet of a
/// digest, a side of a leaflet. Frames are read in the order in which they stand here.
struct GridSheet {
  std::string layout;  // Style::sheets
  std::vector<Frame> frames;
  SourceLine from{};
};

/// Blocks side by side, all as high as the highest: bands of a sheet, halves, cells with a figure.
/// Not divided by a page break.
struct Row {
  std::vector<double> shares;  // of the width, one a cell: {3, 6, 6}
  std::vector<Blocks> cells;
  std::string kind;  // Style::rows: gap, rules between; empty: the style's only one
  SourceLine from{};
};

/// Blocks that are set in another look of the style: smaller, as a lead, in the accent.
struct Look {
  std::string name;  // Style::looks
  Blocks blocks;
  SourceLine from{};
};

}  // namespace nenpo::model
