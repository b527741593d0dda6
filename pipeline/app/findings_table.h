#pragma once

#include <cstddef>
#include <string>

#include "base/finding.h"

namespace nenpo::app {

/// Findings as a table for a terminal of 100 columns, under the name of each file: severity, sheet,
/// cell, what is wrong, how to mend it. Of one code at most `most_of_a_code` are shown, and how
/// many there are besides. Characters that steer a terminal become blanks.
std::string findings_table(const Findings& findings, std::size_t most_of_a_code);

}  // namespace nenpo::app
