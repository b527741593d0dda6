#pragma once

#include <vector>

#include "base/length.h"

namespace nenpo::typeset {

/// Something of `size` that would like to stand at `at`, on a line or one below the other.
struct Slot {
  Pt at, size;
};

/// Moves the slots so far that none stands on the next, keeping their order, between `from` and
/// `to` as long as they find room there.
void spread(std::vector<Slot>& slots, Pt from, Pt to, Pt gap);

}  // namespace nenpo::typeset
