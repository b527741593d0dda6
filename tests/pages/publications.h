#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/pages.h"
#include "tests/pages/frames.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {

struct FinishedPublication {
  model::Pages pages;
  Hanmen hanmen;
  std::vector<std::string> footnotes;  // mark and text, in the manuscript's order
  std::vector<FloatPlace> floats;
  ManuscriptWords words;
  std::vector<std::u32string> boxes;  // that must not be divided
  std::vector<FramePlace> frames;     // of the sheets
  Findings findings;                  // about the manuscript and its pages
};

/// A publication below templates/, or a booklet below tests/data/booklets that exercises what the
/// publications have no use for yet.
struct PublicationPlace {
  std::string folder;
  std::string name;
};
bool is_booklet(const PublicationPlace& place);
void PrintTo(const PublicationPlace& place, std::ostream* out);

/// Found, not written down, so that a new one is checked too.
std::vector<PublicationPlace> publications();

/// One of them, through every stage to its finished pages: publications from the submissions of
/// input/, booklets from their own texts alone.
FinishedPublication finish(const PublicationPlace& place, int jobs = 1);

}  // namespace nenpo::pages
