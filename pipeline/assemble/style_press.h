#pragma once

#include <filesystem>

#include "base/result.h"
#include "model/press.h"

namespace nenpo::assemble {

/// Reads what the printing house needs, templates/press.toml: bleed, marks, printing
/// condition, and the inks of every colour that the publications' styles use, "#1F3A68" =
/// "C100 M75 K50". Keys, lengths and text are as in read_style; an unknown or missing key, inks
/// that are none or too many together, marks that find no room on the sheet are a Failure with file
/// and line.
Result<model::PressStyle> read_press_style(const std::filesystem::path& file);

}  // namespace nenpo::assemble
