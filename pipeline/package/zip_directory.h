#pragma once

#include <string_view>

namespace nenpo::package {

/// Whether two entries of the archive's central directory claim the same bytes: the trick of bombs
/// that unpack one stretch of data many times over, which libzip does not look for. False as well
/// for what is no archive at all.
bool has_overlapping_entries(std::string_view archive);

}  // namespace nenpo::package
