#include "typeset/flow/gaps.h"

#include "typeset/flow/open_tags.h"

namespace nenpo::typeset {

std::vector<Gap> gaps_of(const Pieces& pieces) {
  std::vector<Gap> gaps;
  OpenTags open;
  const auto note = [&](const Piece* next) {
    const bool divided_box = next != nullptr && !next->at_head.empty();
    if (open.is_inside(model::Role::kTable) || divided_box) {
      gaps.push_back(Gap::kInTable);
    } else {
      gaps.push_back(open.between_blocks() ? Gap::kBetweenBlocks : Gap::kInText);
    }
  };
  for (const Piece& piece : pieces) {
    note(&piece);
    for (const auto& item : piece.items) open.pass(item);
  }
  note(nullptr);
  return gaps;
}

}  // namespace nenpo::typeset
