#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace nenpo::app {

/// Writes what a command was asked to leave outside the published edition, its folder included.
Result<Done> write_result(const std::filesystem::path& file, std::string_view text);

}  // namespace nenpo::app
