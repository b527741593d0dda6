#include "typeset/charts/spread.h"

#include <algorithm>

namespace nenpo::typeset {

void spread(std::vector<Slot>& slots, Pt from, Pt to, Pt gap) {
  Pt least = from;
  for (Slot& slot : slots) {
    slot.at = std::max(slot.at, least);
    least = slot.at + slot.size + gap;
  }
  Pt most = to;
  for (auto slot = slots.rbegin(); slot != slots.rend(); ++slot) {
    slot->at = std::min(slot->at, most - slot->size);
    most = slot->at - gap;
  }
}

}  // namespace nenpo::typeset
