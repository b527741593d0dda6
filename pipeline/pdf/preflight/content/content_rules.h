#pragma once

#include <vector>

#include "pdf/preflight/preflight.h"

namespace nenpo::pdf {

/// The part of preflight_rules() that check_content() holds.
std::vector<PreflightRule> content_rules();

}  // namespace nenpo::pdf
