#pragma once

#include <cstddef>
#include <string>

#include "tests/pages/reading.h"

namespace nenpo::pages {

/// The pages as lines of text, for golden files: per page its folio and why it ends; per line its
/// column ("2/3" of three), place in points, tag, and of composed lines by how much they were
/// adjusted and why they end where they do. Figures and artifacts give their text alone.
std::string layout_of(const Reading& reading);
/// The same of one page, from 0.
std::string layout_of(const Reading& reading, std::size_t page);

}  // namespace nenpo::pages
