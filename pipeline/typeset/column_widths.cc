#include "typeset/column_widths.h"

#include <cstddef>

namespace nenpo::typeset {

std::vector<Pt> column_widths(const std::vector<ColumnNeed>& needs, Pt total) {
  Pt natural, unbreakable;
  for (const auto& need : needs) {
    natural += need.natural;
    unbreakable += need.unbreakable;
  }
  std::vector<Pt> widths;
  const Pt lacking = natural - unbreakable;
  for (const auto& need : needs) {
    if (natural <= total && natural > Pt{}) {
      widths.push_back(need.natural * (total / natural));
    } else if (unbreakable <= total && lacking > Pt{}) {
      const double share = (need.natural - need.unbreakable) / lacking;
      widths.push_back(need.unbreakable + (total - unbreakable) * share);
    } else if (unbreakable > Pt{}) {
      widths.push_back(need.unbreakable * (total / unbreakable));
    } else {
      widths.push_back(total / static_cast<double>(needs.size()));
    }
  }
  return widths;
}

}  // namespace nenpo::typeset
