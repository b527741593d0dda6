#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "phrase/phrase_finder.h"

namespace nenpo::phrase {

/// The finder with the dictionary of this machine; the city's own words or none.
PhraseFinder finder(const std::vector<std::string>& unbroken_words = {});
std::vector<std::string> words_of_the_city();

/// A text with its seams: `,` between words, `;` between items, `|` between phrases, `‖` between
/// clauses.
std::string marked(const PhraseFinder& finder, std::string_view text);

/// How the finder's breaks agree with those marked by hand in a file of tests/phrase/data.
struct Agreement {
  int right = 0;     // where a phrase ends
  int harmless = 0;  // between the words of a compound
  int wrong = 0;
  int missed = 0;
  std::string wrong_texts;  // one a line, with their seams

  double precision() const;
  double recall() const;
};
Agreement agreement(const PhraseFinder& finder, std::string_view file);

}  // namespace nenpo::phrase
