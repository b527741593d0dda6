#include "pdf/imposition_plan.h"

#include <utility>

namespace nenpo::pdf {
namespace {

constexpr std::size_t kPagesOfASheet = 4;

using Leaves = std::vector<std::optional<std::size_t>>;

/// The pages in reading order with the blank ones among them, as many as fill whole sheets.
Leaves with_blanks(std::size_t pages, const model::Binding& binding) {
  Leaves leaves;
  for (std::size_t page = 0; page < pages; ++page) leaves.emplace_back(page);
  if (binding.blank_after_cover && pages > 1) leaves.emplace(leaves.begin() + 1);
  const std::size_t blanks = (kPagesOfASheet - leaves.size() % kPagesOfASheet) % kPagesOfASheet;
  const bool before_last = binding.back_cover && pages > 1;
  leaves.insert(before_last ? leaves.end() - 1 : leaves.end(), blanks, std::nullopt);
  return leaves;
}

}  // namespace

std::vector<SheetSide> saddle_sides(std::size_t pages, const model::Binding& binding) {
  const Leaves leaves = with_blanks(pages, binding);
  std::vector<SheetSide> sides;
  // From both ends inwards: `first` is a front cover's side, to the right of the spine on fronts.
  for (std::size_t first = 0; first < leaves.size() / 2; ++first) {
    const std::size_t sheets_outside = first / 2;
    const bool front = first % 2 == 0;
    SheetSide side;
    side.left = leaves[front ? leaves.size() - 1 - first : first];
    side.right = leaves[front ? first : leaves.size() - 1 - first];
    side.shift = binding.paper_thickness * static_cast<double>(sheets_outside);
    if (binding.side == model::BindingSide::kRight) std::swap(side.left, side.right);
    sides.push_back(side);
  }
  return sides;
}

}  // namespace nenpo::pdf
