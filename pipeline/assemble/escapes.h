#pragma once

#include <string>
#include <string_view>

namespace nenpo::assemble {

// The signs { [ * begin marks of our own, which are looked for when Markdown has been read and its
// backslashes are gone. A sign that is meant as text travels as a noncharacter of Unicode until
// then.

/// Hides the signs that a line of prose has a backslash before.
std::string hide_escaped(std::string_view line);
/// Hides all of them: the text of `code`, in which Markdown knows no backslashes.
std::string hide_signs(std::string_view code);
/// The text as it is to be printed.
std::string shown_signs(std::string_view text);

}  // namespace nenpo::assemble
