#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>

#include "jlreq/line_widths.h"

namespace nenpo::jlreq {

/// A line's gaps open by more than this: loose, and to be avoided before anything else.
constexpr Em kLooseOpening = 0.25_em;

/// How a line looks beside its neighbours. A tight one above a loose one is seen.
enum class LineLook : std::uint8_t {
  kTight,  // more than half of what may be reduced is
  kNormal,
  kOpen,  // gaps open by more than 1/16 em on the average
  kWide,  // by more than 1/8 em
};
constexpr std::size_t kLineLooks = 4;

/// What is wrong with some lines, the worst first: two are compared in this order. Whole numbers,
/// so that no sum depends on its order.
struct LinesCost {
  std::int32_t overfull = 0;    // lines
  std::int32_t loose = 0;       // lines opened beyond kLooseOpening, or left short
  std::int32_t short_last = 0;  // last lines of one or two characters
  std::int64_t deviation = 0;   // of the gaps from their natural width, squared; 2^-24 em^2

  auto operator<=>(const LinesCost&) const = default;
  LinesCost& operator+=(const LinesCost& other);
};

struct LineCost {
  LinesCost cost;
  LineLook look = LineLook::kNormal;
};

/// The cost of the line of clusters [begin, end), neighbours not counted.
LineCost cost_of_line(const LineWidths& widths, std::size_t begin, std::size_t end);

/// No line of these clusters deviates by less: quickly known.
std::int64_t least_deviation(const LineWidths& widths, std::size_t begin, std::size_t end);

/// What two such lines one above the other cost in addition: a tight or normal line beside one that
/// is two looks wider.
std::int64_t cost_of_neighbours(const LineWidths& widths, LineLook above, LineLook below);

/// The most that two lines cost as neighbours.
std::int64_t most_of_neighbours(const LineWidths& widths);

/// The cost of a paragraph whose lines end there.
LinesCost cost_of_lines(const LineWidths& widths, std::span<const std::size_t> ends);

}  // namespace nenpo::jlreq
