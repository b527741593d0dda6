#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/picture_file.h"

namespace nenpo::assemble {

/// The pictures in a publication's folder and the folders below it, by name; `shown` is what
/// messages call the folder: "templates/guidance". One that cannot be printed is a Failure.
Result<std::vector<std::shared_ptr<const model::PictureFile>>> read_template_pictures(
    const std::filesystem::path& folder, const std::string& shown);

}  // namespace nenpo::assemble
