#pragma once

#include <string>
#include <string_view>

namespace nenpo::assemble {

// The signs { [ * begin marks of our own, which are looked for when Markdown has been read and its
// backslashes are gone. A sign that is meant as text travels as a noncharacter of Unicode until
// then.

/// Hides the signs that a line of prose has a backslash before, and [^ where it begins a footnote's
/// mark: 「語[^a](注)」 is no link. Noncharacters that were typed become U+FFFD.
std::string hide_from_markdown(std::string_view line);
/// The text with its [^ again.
std::string with_footnote_marks(std::string_view text);
/// Hides all of them: the text of `code`, in which Markdown knows no backslashes.
std::string hide_signs(std::string_view code);
/// The text as it is to be printed.
std::string shown_signs(std::string_view text);

}  // namespace nenpo::assemble
