#pragma once

#include <cstddef>

#include "model/manuscript.h"

namespace nenpo::assemble {

/// The body rows [first, last) of a table, for a page that holds no more. What is merged over the
/// cut stands on both sides of it, behind the cut with （続き） after its first words.
model::Table table_rows(const model::Table& table, std::size_t first, std::size_t last);

}  // namespace nenpo::assemble
