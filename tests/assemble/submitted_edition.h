#pragma once

#include <string>
#include <string_view>

#include "model/edition.h"

namespace nenpo::test {

/// input/2026 as the program takes it in, read once: for blocks whose tables' columns are those of
/// the forms.
const model::Edition& submitted_edition();

/// The records of one more file, as a department might hand it in.
model::Edition edition_of_csv(std::string_view file, std::string_view csv);

model::DataTable& table_of(model::Edition& edition, std::string_view id);
/// The value in `column` of the row whose column `key` says `name`.
model::DataValue& value_of(model::DataTable& table, std::string_view key, std::string_view name,
                           std::string_view column);

}  // namespace nenpo::test
