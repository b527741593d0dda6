#pragma once

#include <filesystem>
#include <string>

#include "assemble/publication.h"
#include "base/result.h"

namespace nenpo::assemble {

/// A text file of the templates, without byte order mark and with LF. `shown` is what messages call
/// it. A file that cannot be opened or is not UTF-8 is a Failure.
Result<SourceText> read_template_text(const std::filesystem::path& file, const std::string& shown);

}  // namespace nenpo::assemble
