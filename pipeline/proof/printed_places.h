#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "model/edition.h"
#include "model/pages.h"
#include "proof/page_text.h"

namespace nenpo::proof {

/// A box on a page, counted from 0.
struct Spot {
  std::size_t page = 0;
  model::Box box;
};
using Spots = std::vector<Spot>;

/// Where what was handed in stands on the pages of a publication: values by their cells, pictures
/// by their files, prose by its words.
class PrintedPlaces {
 public:
  PrintedPlaces(const model::Pages& pages, const model::Edition& edition);

  /// The value of the cell; else other values of its row.
  Spots of_cell(const Place& place) const;
  Spots of_picture(std::string_view file) const;
  /// A line of prose. Where it says one of the `quoted` words, only these.
  Spots of_prose(const Place& place, const std::vector<std::string>& quoted) const;
  /// The first of the words that stands on a page, where it does first.
  Spots of_words(const std::vector<std::string>& words) const;
  Spots of_words(const std::vector<std::string>& words, std::size_t page) const;

  /// Is a value of the sheet or a line of the prose printed?
  bool shows_sheet(const Place& place) const;
  bool shows_prose(std::string_view file) const;

  /// The words of the line of prose at a place, as far as its beginning; empty for other places.
  std::string prose_line(const Place& place) const;

 private:
  std::string line_at(const Place& place) const;

  const model::Edition& edition_;
  std::vector<PageText> texts_;
  std::map<Place, Spots> cells_;
  std::map<std::string, Spots, std::less<>> pictures_;
};

}  // namespace nenpo::proof
