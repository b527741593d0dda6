#include "typeset/column_widths.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace nenpo::typeset {
namespace {

using Widths = std::vector<Pt>;

Pt sum(const Widths& widths) { return std::accumulate(widths.begin(), widths.end(), Pt{}); }

Widths scaled(Widths widths, Pt total) {
  const double factor = total / sum(widths);
  for (Pt& width : widths) width = width * factor;
  return widths;
}

/// Narrow columns get what they ask for; the wide ones share the rest alike, but none goes below
/// its longest word.
Widths shared(const std::vector<ColumnNeed>& needs, Pt total) {
  Widths widths(needs.size());
  std::vector<bool> settled(needs.size(), false);
  Pt rest = total;
  std::size_t open = needs.size();
  const auto settle = [&](std::size_t column, Pt width) {
    widths[column] = width;
    settled[column] = true;
    rest -= width;
    --open;
  };
  for (bool changed = true; changed && open > 0;) {
    changed = false;
    const Pt share = rest / static_cast<double>(open);
    for (std::size_t c = 0; c < needs.size() && !changed; ++c) {
      if (settled[c]) continue;
      changed = needs[c].natural <= share || needs[c].unbreakable >= share;
      if (changed) settle(c, std::min(needs[c].natural, std::max(share, needs[c].unbreakable)));
    }
  }
  for (std::size_t c = 0; c < needs.size(); ++c) {
    if (!settled[c]) widths[c] = rest / static_cast<double>(open);
  }
  return widths;
}

}  // namespace

std::vector<Pt> column_widths(const std::vector<ColumnNeed>& needs, Pt total) {
  Widths natural, unbreakable;
  for (const auto& need : needs) {
    natural.push_back(need.natural);
    unbreakable.push_back(need.unbreakable);
  }
  if (sum(natural) == Pt{}) return Widths(needs.size(), total / static_cast<double>(needs.size()));
  if (sum(natural) <= total) return scaled(std::move(natural), total);
  if (sum(unbreakable) >= total) return scaled(std::move(unbreakable), total);
  return scaled(shared(needs, total), total);
}

}  // namespace nenpo::typeset
