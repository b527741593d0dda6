#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace nenpo::digest {

/// SHA-256 in lower-case hex.
std::string sha256(std::string_view bytes);
Result<std::string> sha256_of_file(const std::filesystem::path& file);

}  // namespace nenpo::digest
