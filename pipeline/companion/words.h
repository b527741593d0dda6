#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "companion/line_ends.h"
#include "model/pages.h"
#include "model/structure_tree.h"

namespace nenpo::companion {

/// Whether a sign stands as it is printed or as it is said: ▲ or マイナス (TagBegin::expansion).
enum class Signs { kPrinted, kSpoken };

/// A stretch of glyphs and its page, an index of Pages::pages.
struct PlacedRun {
  const model::GlyphRun* run = nullptr;
  std::size_t page = 0;
};

/// The words of the publication's structure elements, put together again from the lines of the
/// pages. Where the layout parts words by room alone - a number from its heading, a family name
/// from a given name, one forced line from the next - a blank stands; where a line was merely full,
/// nothing. Readings stand behind their words, 川崎市（かわさきし）, what a figure shows in
/// 〔図：…〕. Artifacts are left out. `pages` must outlive the words.
class Words {
 public:
  Words(const model::Pages& pages, Signs signs);

  const model::StructureTree& tree() const { return tree_; }
  /// Those of an element and all in it.
  std::string of(std::size_t node) const { return of(std::span(&node, 1)); }
  /// Those of neighbours that stand in one line.
  std::string of(std::span<const std::size_t> neighbours) const;
  /// What parts the words of two elements that follow one another: a blank or nothing.
  std::string between(std::size_t node, std::size_t next) const;
  std::vector<PlacedRun> runs_in(std::size_t node) const;

 private:
  struct Line;
  void append(std::size_t node, Line& line) const;
  void append_all(std::span<const std::size_t> nodes, Line& line) const;
  std::size_t append_ruby(std::span<const std::size_t> nodes, std::size_t at, Line& line) const;
  void add(const PlacedRun& run, std::string_view text, Line& line) const;
  bool parted(const PlacedRun& run, const PlacedRun& next, double gap) const;
  void collect(std::size_t node, std::vector<PlacedRun>& runs) const;

  Signs signs_;
  model::StructureTree tree_;
  std::vector<std::vector<PlacedRun>> runs_;  // directly in each of the tree's nodes
  LineEnds line_ends_;
};

}  // namespace nenpo::companion
