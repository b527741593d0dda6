#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "companion/table_grid.h"
#include "companion/words.h"

namespace nenpo::companion {

using Passages = std::vector<std::string>;

/// What the elements of a publication say, a passage a paragraph; an empty passage asks for an
/// empty line. How each kind of element reads is said in companion/text_twin.h.
class PassageReader {
 public:
  PassageReader(const model::Pages& pages, Signs signs);

  const Words& words() const { return words_; }
  Passages of(std::size_t node) const;
  /// The words of header cells, parted by 、.
  std::string header_text(const std::vector<const GridCell*>& headers) const;

 private:
  Passages flow(std::size_t node) const;
  Passages list(std::size_t node) const;
  Passages list_item(std::size_t node) const;
  Passages contents_item(std::size_t node) const;
  std::string folio_in(std::size_t node) const;
  std::string words_that_stand_for(const std::string& text, std::size_t node) const;
  Passages table(std::size_t node) const;
  Passages table_row(const TableGrid& grid, std::size_t row) const;
  Passages table_cell(const TableGrid& grid, const GridCell& cell) const;
  std::string cell_name(const TableGrid& grid, const GridCell& cell) const;

  Words words_;
  std::map<std::string, std::string, std::less<>> folios_;  // by anchor
};

}  // namespace nenpo::companion
