#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/pages/publications.h"
#include "tests/pages/reading.h"

namespace nenpo::pages {

/// A publication set once, for the tests of what must hold on its pages: pipeline/archetypes.md.
struct Printed {
  explicit Printed(const PublicationPlace& place);

  std::size_t last() const { return finished.pages.pages.size() - 1; }
  /// All that is said on a page, without blanks.
  std::string page(std::size_t number) const;
  /// The number of the first page that says the words; it is a fault if none does.
  std::size_t number_of(const std::string& words) const;
  std::string page_saying(const std::string& words) const { return page(number_of(words)); }
  /// The lines that say `text` and nothing else.
  std::vector<const Line*> lines_saying(const std::string& text) const;
  /// The lines of a page in a tag of the role, artifacts left out.
  std::vector<const Line*> lines_in(std::size_t page, model::Role role) const;

  FinishedPublication finished;
  Reading reading;
};

/// The number behind the words, digits in groups or not; -1 without one.
int number_behind(const std::string& text, const std::string& words);
std::size_t count_of(const std::string& text, const std::string& words);
/// Without blanks, line ends and the signs of strong words.
std::string tidy(const std::string& text);
/// The words stand in the text in this order, each behind the one before it; what does not is
/// named.
std::string out_of_order(const std::string& text, const std::vector<std::string>& words);
/// A prose file of the newest edition.
std::string prose_file(const std::string& name);

}  // namespace nenpo::pages
