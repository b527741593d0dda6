#pragma once

#include <optional>
#include <string_view>

#include "assemble/assembly.h"

namespace nenpo::assemble {

/// What {{Q3-01.target}} or {{Q3-01.target.2025}} prints, `mark` being what stands in the braces:
/// the fact's spelling, or the word for what is missing, with its finding. Nothing for other marks.
std::optional<model::Text> fact_text(std::string_view mark, const model::SourceLine& from,
                                     const Assembly& assembly);

}  // namespace nenpo::assemble
