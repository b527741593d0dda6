#include "pdf/page_clips.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace nenpo::pdf {
namespace {

constexpr double kRounding = 0.05;  // pt
using Matrix = std::array<double, 6>;

std::optional<Matrix> matrix_of(const Instruction& instruction) {
  Matrix matrix{};
  if (instruction.operands.size() != matrix.size()) return std::nullopt;
  for (std::size_t i = 0; i < matrix.size(); ++i) matrix[i] = to_number(instruction.operands[i]);
  return matrix;
}

/// From `begin` to `end` along one side of the page.
struct Stretch {
  double begin = 0, end = 0;
  bool at_begin = false, at_end = false;  // of the page
};

Stretch carried_on(double from, double length, Pt side, Pt bleed) {
  Stretch stretch{from, from + length};
  stretch.at_begin = stretch.begin <= kRounding;
  stretch.at_end = stretch.end >= std::floor(side.count()) - kRounding;
  if (stretch.at_begin) stretch.begin = std::min(stretch.begin, -bleed.count());
  if (stretch.at_end) stretch.end = std::max(stretch.end, (side + bleed).count());
  return stretch;
}

}  // namespace

void PageClips::follow(const Instruction& instruction) {
  if (instruction.name == "q") {
    changes_.push_back(changes_.back());
  } else if (instruction.name == "Q") {
    if (changes_.size() > 1) changes_.pop_back();
  } else if (instruction.name == "cm") {
    const auto matrix = matrix_of(instruction);
    if (!started_) {
      started_ = true;
      starts_at_corner_ = matrix && (*matrix)[0] == 1 && (*matrix)[1] == 0 && (*matrix)[2] == 0 &&
                          (*matrix)[3] == -1 && (*matrix)[4] == 0 &&
                          std::abs((*matrix)[5] - height_.count()) < kRounding;
    } else if (matrix != Matrix{1, 0, 0, 1, 0, 0}) {
      ++changes_.back();
    }
  }
}

std::optional<std::string> PageClips::opened(const Instruction& rectangle, bool fills) const {
  if (!counts_from_corner() || rectangle.operands.size() != 4) return std::nullopt;
  const auto operand = [&](std::size_t i) { return to_number(rectangle.operands[i]); };
  const Stretch across = carried_on(operand(0), operand(2), width_, bleed_);
  const Stretch down = carried_on(operand(1), operand(3), height_, bleed_);
  const bool whole = across.at_begin && across.at_end && down.at_begin && down.at_end;
  if (fills && !whole) return std::nullopt;
  return "\n" + to_numeral(across.begin) + " " + to_numeral(down.begin) + " " +
         to_numeral(across.end - across.begin) + " " + to_numeral(down.end - down.begin) + " re";
}

}  // namespace nenpo::pdf
