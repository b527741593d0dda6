#pragma once

#include <span>
#include <string_view>

namespace nenpo::assemble {

using Words = std::span<const std::string_view>;

/// The longest of the words that the text begins, or ends, with; empty when it does with none.
std::string_view leading_word(std::string_view text, Words words);
std::string_view trailing_word(std::string_view text, Words words);

}  // namespace nenpo::assemble
