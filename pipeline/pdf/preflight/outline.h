#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pdf/preflight/destinations.h"

namespace nenpo::pdf {

/// A bookmark (ISO 32000-1, 12.3.3).
struct OutlineItem {
  QPDFObjectHandle object;
  std::string title;
  std::size_t page = 0;  // to which it leads, from 1; 0: nowhere
};

/// All bookmarks, in their order.
std::vector<OutlineItem> read_outline(const CheckedFile& file, const Destinations& destinations);

}  // namespace nenpo::pdf
