#pragma once

#include <optional>
#include <string_view>

#include "assemble/prose_source.h"

namespace nenpo::assemble {

// What a line of prose can be that is not Markdown.

inline constexpr std::string_view kFence = ":::";
/// {{page:id}}, a word of a sentence.
inline constexpr std::string_view kPageReference = "page";

bool opens_fence(std::string_view line);

/// :::{name key="value" key="value"}. Nothing else is accepted.
std::optional<Fence> parse_fence_head(std::string_view line);

/// {{name}}, {{name:argument}} or {{name}} followed by text. {{Q3-01.target}} and {{page:id}} are
/// words of a sentence, not such marks.
std::optional<Mark> parse_mark(std::string_view line);

/// Of [^label]: without blanks, brackets and the signs of Markdown.
bool is_footnote_label(std::string_view label);
/// [^label]: text
std::optional<FootnoteText> parse_footnote(std::string_view line);

}  // namespace nenpo::assemble
