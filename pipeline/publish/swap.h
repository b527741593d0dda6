#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace nenpo::publish {

/// The names that one edition uses in the output folder. All stand side by side, on one file
/// system.
struct Places {
  std::filesystem::path output;   // output
  std::filesystem::path edition;  // output/2026, what the readers open
  std::filesystem::path
      staging;  // output/.2026.staging: the edition being made, or the one just replaced
  std::filesystem::path
      previous;  // output/.2026.previous, only where two folders cannot be exchanged in one step
  std::filesystem::path lock;  // output/.2026.lock
};

Places places_of(const std::filesystem::path& output_folder, const std::string& edition);

/// Puts the staged folder in the edition's place and brings that to the disk. After a Failure the
/// old edition is back in its place. A process killed at any moment leaves what recover() mends.
Result<Done> put_in_place(const Places& places);
/// Clears away what a killed run left: the old edition is put back if it stands aside, the staging
/// folder is removed.
Result<Done> recover(const Places& places);

}  // namespace nenpo::publish
