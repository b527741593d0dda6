#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/reading.h"

namespace nenpo::normalize {

/// What a text lost on its way, so that it must not be printed: characters of private use (外字),
/// U+FFFD, question marks in the place of characters, UTF-8 read as CP932 (縺薙ｓ) or Latin-1 (ã“).
/// The problem names the label. Nothing for sound text; 縺れ, ｗｈｙ？ and "why?" are sound.
std::optional<Problem> text_damage(std::string_view text, const std::string& label);

}  // namespace nenpo::normalize
