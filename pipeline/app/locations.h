#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/arguments.h"
#include "base/result.h"

namespace nenpo::app {

/// Where a run finds and leaves its files. What is not given is looked for below the current
/// folder, then beside the program's own sources (build/<preset>/nenpo), so that it can be started
/// from anywhere.
struct Locations {
  std::filesystem::path input;
  std::filesystem::path masters;
  std::filesystem::path templates;          // publications
  std::filesystem::path product_templates;  // forms and styles that `templates` does not have
  std::filesystem::path fonts;
  std::filesystem::path output;

  std::filesystem::path forms() const;
  std::filesystem::path style(const std::string& file_name) const;
};

Locations locate(const Arguments& arguments);

/// "out/" and "out" are the same folder: without its last slash a path has a parent.
std::filesystem::path without_last_slash(const std::filesystem::path& path);

/// The edition asked for, else the newest folder of `parent` whose name is a year; none when there
/// is no such folder.
Result<std::optional<int>> find_edition(const Arguments& arguments,
                                        const std::filesystem::path& parent);

}  // namespace nenpo::app
