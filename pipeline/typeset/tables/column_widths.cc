#include "typeset/tables/column_widths.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace nenpo::typeset {
namespace {

constexpr int kHalvings = 50;  // to far below a thousandth of a point

using Widths = std::vector<Pt>;

Pt sum(const Widths& widths) { return std::accumulate(widths.begin(), widths.end(), Pt{}); }

Widths scaled(Widths widths, Pt total) {
  const double factor = total / sum(widths);
  for (Pt& width : widths) width = width * factor;
  return widths;
}

Widths all(const std::vector<ColumnNeed>& needs, Pt ColumnNeed::*member) {
  Widths widths;
  widths.reserve(needs.size());
  for (const ColumnNeed& need : needs) widths.push_back(need.*member);
  return widths;
}

/// Each column by the root of its content, between `least` and its natural width.
Widths by_content(const std::vector<ColumnNeed>& needs, const Widths& least, double scale) {
  Widths widths;
  widths.reserve(needs.size());
  for (std::size_t c = 0; c < needs.size(); ++c) {
    const Pt content = std::max(needs[c].content, needs[c].natural);
    const Pt wished{scale * std::sqrt(content.count())};
    widths.push_back(std::clamp(wished, least[c], std::max(least[c], needs[c].natural)));
  }
  return widths;
}

/// The sum of the widths grows with the scale: halving finds the one that fills `total`.
Widths shared(const std::vector<ColumnNeed>& needs, const Widths& least, Pt total) {
  double low = 0;
  double high = total.count();
  while (sum(by_content(needs, least, high)) < total) high *= 2;
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = (low + high) / 2;
    (sum(by_content(needs, least, middle)) < total ? low : high) = middle;
  }
  return scaled(by_content(needs, least, high), total);
}

}  // namespace

std::vector<Pt> column_widths(const std::vector<ColumnNeed>& needs, Pt total) {
  const Widths natural = all(needs, &ColumnNeed::natural);
  const Widths minimum = all(needs, &ColumnNeed::minimum);
  const Widths unbreakable = all(needs, &ColumnNeed::unbreakable);
  if (sum(natural) == Pt{}) return Widths(needs.size(), total / static_cast<double>(needs.size()));
  if (sum(natural) <= total) return scaled(natural, total);
  if (sum(minimum) <= total) return shared(needs, minimum, total);
  if (sum(unbreakable) <= total) return shared(needs, unbreakable, total);
  return scaled(unbreakable, total);
}

}  // namespace nenpo::typeset
