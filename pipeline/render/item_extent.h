#pragma once

#include <optional>

#include "model/pages.h"

namespace nenpo::render {

/// What an item covers on its page: of text the character frames, of a line its width as well.
/// Nothing for tags and anchors.
std::optional<model::Box> extent_of(const model::PageItem& item);

/// The least box around both.
model::Box united(const model::Box& a, const model::Box& b);

}  // namespace nenpo::render
