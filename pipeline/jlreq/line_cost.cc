#include "jlreq/line_cost.h"

#include <algorithm>
#include <cstdlib>

#include "jlreq/line_ends.h"
#include "jlreq/line_fit.h"

namespace nenpo::jlreq {
namespace {

constexpr Em kOpenOpening = 0.0625_em;
constexpr Em kWideOpening = 0.125_em;
/// A pair of unlike neighbours is as bad as a line whose gaps all open by this much.
constexpr Em kUnlikeNeighbours = 0.0625_em;
/// A line more is as bad as a line whose gaps all open by this much.
constexpr Em kOneMoreLine = 0.0625_em;

/// Reduction goes before expansion (3.8.2), and what goes at the line end is hardly seen: their
/// deviation counts less.
constexpr std::int64_t kExpansionWeight = 8;
constexpr std::int64_t kReductionWeight = 2;
constexpr std::int64_t kLineEndWeight = 1;

constexpr std::int64_t kUnitsPerEm = 1 << 12;
std::int64_t in_units(Em length) {
  return static_cast<std::int64_t>(length.count() * static_cast<double>(kUnitsPerEm));
}

constexpr bool is_at_line_end(std::size_t step) {
  return step == static_cast<std::size_t>(ReductionStep::kLineEnd) ||
         step == static_cast<std::size_t>(ReductionStep::kHanging) ||
         step == static_cast<std::size_t>(ReductionStep::kLineEndMiddleDot);
}

/// The gaps of one step deviate by the same: squared, one by one.
std::int64_t squares(Em used, int places) {
  if (used <= 0_em || places == 0) return 0;
  const std::int64_t units = in_units(used);
  return units * units / places;
}

std::int64_t deviation_of(const LineFit& fit) {
  std::int64_t sum = 0;
  for (std::size_t step = 0; step < kReductionSteps; ++step) {
    const StepUse& use = fit.reductions[step];
    sum +=
        squares(use.used, use.places) * (is_at_line_end(step) ? kLineEndWeight : kReductionWeight);
  }
  for (const StepUse& use : fit.expansions) {
    sum += squares(use.used, use.places) * kExpansionWeight;
  }
  return (sum + squares(fit.left_short, 1) * kExpansionWeight) / kExpansionWeight;
}

/// A whole line whose gaps, one an em, open by this much.
std::int64_t line_opened_by(Em opening, const LineWidths& widths) {
  const std::int64_t units = in_units(opening);
  return units * units * in_units(widths.style().line_length) / kUnitsPerEm;
}

/// By how much the places of the line open on the average.
Em mean_opening(const LineFit& fit) {
  StepUse all;
  for (std::size_t step = 0; step < kExpansionSteps; ++step) {
    all.used += fit.expansions[step].used;
    if (step != static_cast<std::size_t>(ExpansionStep::kEverywhere)) {
      all.places += fit.expansions[step].places;
    }
  }
  return all.each();
}

LineLook look_of(const LineFit& fit) {
  const Em opening = mean_opening(fit);
  if (opening > kWideOpening) return LineLook::kWide;
  if (opening > kOpenOpening) return LineLook::kOpen;
  StepUse inside;
  for (std::size_t step = 0; step < kReductionSteps; ++step) {
    if (is_at_line_end(step)) continue;
    inside.used += fit.reductions[step].used;
    inside.capacity += fit.reductions[step].capacity;
  }
  return inside.used * 2 > inside.capacity ? LineLook::kTight : LineLook::kNormal;
}

bool is_short_last_line(const LineWidths& widths, std::size_t begin, std::size_t end) {
  return begin > 0 && end == widths.size() && end - begin <= kShortLastLine &&
         !widths.cluster(begin - 1).forced_break;
}

}  // namespace

LinesCost& LinesCost::operator+=(const LinesCost& other) {
  overfull += other.overfull;
  loose += other.loose;
  short_last += other.short_last;
  deviation += other.deviation;
  return *this;
}

LineCosts::LineCosts(const LineWidths& widths)
    : widths_(widths),
      unlike_neighbours_(line_opened_by(kUnlikeNeighbours, widths)),
      one_more_line_(line_opened_by(kOneMoreLine, widths)) {}

LineCost LineCosts::of_line(std::size_t begin, std::size_t end) const {
  const LineFit fit = fit_line(widths_, begin, end);
  const bool is_loose = fit.widest_opening() > kLooseOpening + kTolerance || fit.left_short > 0_em;
  return {.cost = {.overfull = fit.overfull > 0_em ? 1 : 0,
                   .loose = is_loose ? 1 : 0,
                   .short_last = is_short_last_line(widths_, begin, end) ? 1 : 0,
                   .deviation = deviation_of(fit) + one_more_line_},
          .look = look_of(fit)};
}

std::int64_t LineCosts::least_deviation(Em wanted, std::size_t places) const {
  return one_more_line_ + squares(wanted, static_cast<int>(places));
}

std::int64_t LineCosts::of_neighbours(LineLook above, LineLook below) const {
  const int difference = std::abs(static_cast<int>(above) - static_cast<int>(below));
  return difference > 1 ? unlike_neighbours_ : 0;
}

LinesCost LineCosts::of_lines(std::span<const std::size_t> ends) const {
  LinesCost sum;
  std::size_t begin = 0;
  LineLook above = LineLook::kNormal;
  for (const std::size_t end : ends) {
    const LineCost line = of_line(begin, end);
    sum += line.cost;
    sum.deviation += of_neighbours(above, line.look);
    above = line.look;
    begin = end;
  }
  return sum;
}

}  // namespace nenpo::jlreq
