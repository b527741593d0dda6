#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/edition.h"

namespace nenpo::ingest {

/// Running text: UTF-8 without byte order mark, lines ended by LF. Text that is no UTF-8 is an
/// invalid-encoding finding with the number of its line, and is not taken in.
std::optional<model::ProseFile> read_prose(std::string_view bytes, const std::string& name,
                                           Findings& findings);

}  // namespace nenpo::ingest
