#pragma once

#include <filesystem>

#include "base/result.h"
#include "model/style.h"

namespace nenpo::assemble {

/// Reads a compositor's style, templates/styles/*.toml. The keys are a closed list: an unknown or
/// missing one is a Failure with file and line. Lengths are "10.5pt" or "26mm", colours "#1F3A68"
/// or a name from [colours], text styles { role, strong_role, size, leading, colour } and rules {
/// width, colour }. Parts such as [cover] may be absent. `unbroken_words` names a file of words
/// beside the folder of the style.
Result<model::Style> read_style(const std::filesystem::path& file);

}  // namespace nenpo::assemble
