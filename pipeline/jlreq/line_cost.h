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

/// What the lines of one paragraph cost.
class LineCosts {
 public:
  explicit LineCosts(const LineWidths& widths);

  /// The cost of the line of clusters [begin, end), neighbours not counted.
  LineCost of_line(std::size_t begin, std::size_t end) const;
  /// No line that is to be opened by `wanted` at so many places or fewer deviates by less: quickly
  /// known. Not for lines that keep their natural width.
  std::int64_t least_deviation(Em wanted, std::size_t places) const;
  /// What two such lines one above the other cost in addition: they are two looks apart.
  std::int64_t of_neighbours(LineLook above, LineLook below) const;
  std::int64_t most_of_neighbours() const { return unlike_neighbours_; }
  /// The cost of the whole paragraph if its lines end there.
  LinesCost of_lines(std::span<const std::size_t> ends) const;

 private:
  const LineWidths& widths_;
  std::int64_t unlike_neighbours_;
  std::int64_t one_more_line_;
};

}  // namespace nenpo::jlreq
