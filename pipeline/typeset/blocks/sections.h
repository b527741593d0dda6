#pragma once

#include <memory>
#include <vector>

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// The headings that stand again, with （続き）, at the head of a page on which their section goes
/// on; and the list that stands beside a heading.
class OpenSections {
 public:
  /// Ends the sections of this level and below.
  void end_from(int level);
  /// Ends the sections of its level and below, and begins its own.
  void begin(const model::Heading& heading, const model::HeadingStyle& style, Setting& setting);
  /// Has a page's head say which sections go on. Pieces that have a head already keep it.
  void repeat_heads(Pieces& pieces) const;
  /// Of a list behind a heading at its side: it is not lower than the heading, and where it is
  /// divided two items stay and go.
  void keep_beside_heading(Pieces& list);

 private:
  struct Section {
    int level = 1;
    std::shared_ptr<const Piece> head;  // null: it is not repeated
  };

  std::vector<Section> sections_;
  Pt side_height_;  // of the heading that the list is to stand beside
};

}  // namespace nenpo::typeset
