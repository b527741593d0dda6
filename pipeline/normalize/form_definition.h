#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "model/form_definition.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

using model::FieldDefinition;
using model::FieldUse;
using model::FormDefinition;
using model::TableDefinition;

/// Reads every definition in `folder` in the order of file names; vocabulary.toml there holds what
/// they share. Labels that are added in input/masters/header-aliases.csv need no change here.
Result<std::vector<FormDefinition>> read_form_definitions(const std::filesystem::path& folder);

}  // namespace nenpo::normalize
