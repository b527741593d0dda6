#pragma once

#include <filesystem>

#include "base/result.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// Reads templates/forms/vocabulary.toml, the words that all forms share.
Result<Vocabulary> read_vocabulary(const std::filesystem::path& path);

}  // namespace nenpo::normalize
