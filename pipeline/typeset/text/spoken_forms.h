#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace nenpo::typeset {

/// Bytes [begin, end) of a text that voices read wrongly or not at all, and what is said instead
/// (PDF 1.7, 14.9.5).
struct SpokenForm {
  std::size_t begin = 0, end = 0;
  std::string_view spoken;
};

/// ▲ before a number, and the units of templates/forms/vocabulary.toml behind a number or alone. In
/// order, none within another.
std::vector<SpokenForm> spoken_forms(std::string_view text);

}  // namespace nenpo::typeset
