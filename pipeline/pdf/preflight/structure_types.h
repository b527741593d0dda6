#pragma once

#include <string_view>

namespace nenpo::pdf {

/// Whether PDF 1.7, 14.8.4 defines the structure type.
bool is_standard_type(std::string_view type);
/// Whether elements of the type only group others and hold no content themselves (14.8.4.2), as
/// far as readers agree: BlockQuote and Caption are used for text everywhere.
bool only_groups(std::string_view type);
/// Whether the type stands within a line (14.8.4.4, 14.8.4.5): what a heading or a paragraph may
/// hold.
bool is_inline_type(std::string_view type);
/// 1 to 6 of H1 to H6; 0 otherwise.
int heading_level(std::string_view type);
/// 見出しH2, 段落, 表: what a clerk calls it.
std::string_view japanese_type(std::string_view type);

}  // namespace nenpo::pdf
