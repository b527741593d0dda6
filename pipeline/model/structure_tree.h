#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/pages.h"

namespace nenpo::model {

/// A stretch of glyphs, where it stands.
struct PlacedText {
  std::size_t page = 0;  // of Pages::pages
  Box box;               // its size high, from a little above the baseline's em box
};

/// A structure element with what stands in it.
struct StructureNode {
  const TagBegin* tag = nullptr;  // of the Pages that were read; null: the root
  std::size_t number = 0;         // of all TagBegins of the Pages, in their order
  std::size_t page = 0;           // of Pages::pages: on which it begins
  std::string text;               // that stands directly in it
  std::vector<PlacedText> places;
  std::vector<std::size_t> children;  // of StructureTree::nodes
};

/// Pages as a screen reader walks through them: elements in reading order instead of drawings.
struct StructureTree {
  std::vector<StructureNode> nodes;  // the root first, each before what it holds

  Role role(std::size_t node) const { return nodes[node].tag->role; }
};

/// `pages` must outlive the tree. Tags nest, as model/pages.h says.
StructureTree read_structure(const Pages& pages);

/// The text of an element and all that it holds, without artifacts.
std::string text_of(const StructureTree& tree, std::size_t node);

}  // namespace nenpo::model
