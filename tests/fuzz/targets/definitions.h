#pragma once

#include <vector>

#include "model/edition.h"
#include "normalize/form_definition.h"

namespace nenpo::fuzz {

/// The project's own definitions and lists, read once.
const std::vector<normalize::FormDefinition>& forms();
const model::Masters& masters();

}  // namespace nenpo::fuzz
