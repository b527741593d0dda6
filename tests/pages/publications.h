#pragma once

#include <string>
#include <vector>

#include "model/pages.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {

struct FinishedPublication {
  model::Pages pages;
  Hanmen hanmen;
};

/// The names of the publications below templates/: found, not written down, so that a new one is
/// checked too.
std::vector<std::string> publication_names();

/// One of them, from the submissions of input/ through every stage to its finished pages.
FinishedPublication finish(const std::string& name);

}  // namespace nenpo::pages
