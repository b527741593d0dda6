#pragma once

#include "base/length.h"

namespace nenpo::model {

/// How the printed sheets of a publication become the copy in a reader's hands.
enum class BindingMethod {
  kNone,    // sheets as the pages are: nothing to impose
  kSaddle,  // folded once, put into each other and stapled through the fold
  kFold     // a sheet whose page is a whole spread already, folded once in its middle
};

/// Where the spine is when the front cover lies up: left for horizontal, right for vertical text.
enum class BindingSide { kLeft, kRight };

/// `[binding]` of a publication.
struct Binding {
  BindingMethod method = BindingMethod::kNone;
  BindingSide side = BindingSide::kLeft;
  Pt paper_thickness;              // of one leaf: what each sheet pushes those inside it outwards
  bool blank_after_cover = false;  // the inside of the front cover stays blank
  bool back_cover = false;         // the last page is the back cover: blank pages come before it
  Pt folded_width;                 // of the pages that are folded, by kFold
};

}  // namespace nenpo::model
