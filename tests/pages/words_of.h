#pragma once

#include <string>
#include <vector>

#include "model/manuscript.h"

namespace nenpo::pages {

/// The words of a manuscript as they must be read on its pages, without blanks.
struct ManuscriptWords {
  std::vector<std::u32string> texts;   // paragraphs, items, headings, notes, parted at references
  std::vector<std::u32string> tables;  // all cells of a table with its caption
};

ManuscriptWords words_of(const model::Manuscript& manuscript);

}  // namespace nenpo::pages
