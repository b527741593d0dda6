#pragma once

#include <string>
#include <string_view>

#include "model/edition.h"

namespace nenpo::normalize {

/// The department of the masters that a cell means: its name, a known variant, or its name with a
/// section behind it (総務企画局都市政策部 is 総務企画局). Null when it is none.
const model::Department* find_department(std::string_view written, const model::Masters& masters);

/// The department whose folder holds the file: 04_環境局/..., 04_kankyou/.... Null when the file
/// lies in no such folder.
const model::Department* department_of_folder(std::string_view file, const model::Masters& masters);

}  // namespace nenpo::normalize
