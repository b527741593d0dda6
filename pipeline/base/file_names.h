#pragma once

#include <string>
#include <string_view>

namespace nenpo {

/// A file's name for comparison: kana with their voiced marks in one character (macOS keeps them in
/// two; Unicode NFC), '/' between the parts, no "./" in front.
std::string file_key(std::string_view name);

/// The same for names that a person may have confused: full-width and half-width ASCII, capital
/// and small letters and the extension (.jpg, .png) are one.
std::string similar_file_key(std::string_view name);

/// Behind the last '/'.
std::string_view base_name(std::string_view file);
/// Up to the last '/', with it; empty when there is none.
std::string_view folder_prefix(std::string_view file);

}  // namespace nenpo
