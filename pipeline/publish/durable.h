#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace nenpo::publish {

/// Creates or replaces `file` with exactly these bytes; they are on the disk when this returns
/// well. Every call to the system is checked, so that a full disk is never taken for success.
Result<Done> write_durably(const std::filesystem::path& file, std::string_view bytes);
/// Brings to the disk what a library wrote to this file.
Result<Done> make_file_durable(const std::filesystem::path& file);
/// Brings to the disk which names stand in this folder. File systems that have no such call pass.
Result<Done> make_folder_durable(const std::filesystem::path& folder);
/// The same for everything in and below this folder, and the folder itself.
Result<Done> make_tree_durable(const std::filesystem::path& folder);

}  // namespace nenpo::publish
