#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "pdf/preflight/checked_file.h"

namespace nenpo::pdf {

/// Opens a finished file for the rules. `bytes` must outlive it. Fails when they are no PDF, or
/// one that only a password opens.
Result<CheckedFile> open_file(std::string_view bytes, const std::string& name,
                              const Expected& expected);

}  // namespace nenpo::pdf
