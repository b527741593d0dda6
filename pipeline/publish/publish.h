#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "publish/descriptor.h"
#include "publish/manifest.h"
#include "publish/swap.h"

namespace nenpo::publish {

/// An edition on its way into the output folder: all of it or nothing. Files are gathered in a
/// hidden folder beside the published one; publish() exchanges the two in one step. Until then, and
/// after any Failure, readers see the old edition whole; a process killed at any moment leaves
/// either the old or the new one, and the next begin() clears up. One run at a time: a second one
/// gets a Failure that names the lock.
class StagedOutput {
 public:
  /// `edition` is the folder's name below `output_folder`: "2026".
  static Result<StagedOutput> begin(const std::filesystem::path& output_folder,
                                    const std::string& edition);
  StagedOutput(StagedOutput&&) noexcept = default;
  StagedOutput& operator=(StagedOutput&&) = delete;
  /// Clears the staging folder away when publish() was not reached or failed.
  ~StagedOutput();

  const std::filesystem::path& folder() const { return places_.staging; }
  /// Where a library is to write the file `name` ("annex/indicators.xlsx") itself. publish() fails
  /// if it did not.
  Result<std::filesystem::path> path_of(const std::string& name);
  /// Writes the file `name`, on the disk when it returns.
  Result<Done> write(const std::string& name, std::string_view bytes);
  /// Lists the staged files in the manifest, brings all to the disk and puts the folder in the
  /// edition's place.
  Result<Done> publish(Manifest manifest);

 private:
  StagedOutput(Places places, Descriptor lock);
  Result<Done> check_expected(const Manifest& manifest) const;

  Places places_;
  Descriptor lock_;                              // held as long as this object lives
  std::map<std::string, std::string> expected_;  // name -> SHA-256, empty where a library writes
};

}  // namespace nenpo::publish
