#pragma once

#include <filesystem>

#include "app/configuration.h"
#include "app/locations.h"
#include "base/result.h"
#include "model/edition.h"

namespace nenpo::app {

/// An edition as --against names it: a published edition.sqlite, or a folder of submissions
/// (input/2026), which is read without its findings.
Result<model::Edition> edition_at(const std::filesystem::path& against,
                                  const Configuration& configuration, const Locations& at);

}  // namespace nenpo::app
