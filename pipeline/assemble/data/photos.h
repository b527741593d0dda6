#pragma once

#include <string_view>

#include "assemble/assembly.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// The photographs of a case, in their order. Each file lies beside the workbook that names it; one
/// that is not there is a picture that says so and who owes it.
model::Blocks case_photos(std::string_view case_id, const model::SourceLine& from,
                          const Assembly& assembly);

}  // namespace nenpo::assemble
