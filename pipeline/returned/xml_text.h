#pragma once

#include <string>
#include <string_view>

namespace nenpo::returned {

/// A text for an element or an attribute in double quotes. Characters that XML cannot hold are
/// written as ST_Xstring does (ECMA-376 Part 1, 22.9.2.19): U+0001 is "_x0001_", and what only
/// looks like such an escape is "_x005F_x0001_".
std::string xml_text(std::string_view text);

/// The same elements with "x:" in front of their names; as they are for "".
std::string with_prefix(std::string xml, std::string_view prefix);

}  // namespace nenpo::returned
