#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace nenpo::publish {

/// What an error number of the system means to the person at the keyboard, as a Japanese sentence.
std::string reason_of(int error_number);
/// `operation` on `subject` failed with this error number.
Failure system_failure(std::string operation, const std::filesystem::path& subject,
                       int error_number);

}  // namespace nenpo::publish
