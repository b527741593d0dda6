#pragma once

#include "model/form_definition.h"
#include "normalize/definition_keys.h"

namespace nenpo::normalize {

/// Reads one [[table]] of a form's definition; templates/forms/README.md says what its keys mean.
model::TableDefinition read_table_definition(DefinitionKeys& keys);

}  // namespace nenpo::normalize
