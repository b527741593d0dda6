#pragma once

#include "base/length.h"
#include "jlreq/character_class.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// How far a reading may stand out over the neighbour of its base. What it covers of a space, it
/// covers only as long as the space is not reduced.
struct Overhang {
  Em limit{};
  bool needs_space = false;
};

/// JLREQ 3.3.8, items 1 to 8. Over a neighbour in front of the base and behind it; `space` is what
/// Table 1 has between the two.
Overhang overhang_before_base(const Cluster& neighbour, Em space);
Overhang overhang_behind_base(const Cluster& neighbour, Em space);

}  // namespace nenpo::jlreq
