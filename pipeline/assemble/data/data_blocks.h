#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assemble/assembly.h"
#include "assemble/prose_source.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// What one mark prints, by parts that a template may put in frames of their own: the figures, the
/// table; a case's title, text, pictures.
struct DataPart {
  std::string_view name;
  model::Blocks blocks;
};
using DataParts = std::vector<DataPart>;
/// The only part of a mark whose records nobody handed in: the box that says so.
inline constexpr std::string_view kMissingPart = "missing";

/// What {{partnerships:2025}}, {{outreach:2025}}, {{rankings}}, {{training:ID}}, {{survey:ID}},
/// {{case:ID}}, {{roster}} and {{progress:9-1}} print: the edition's records as blocks, each figure
/// with its fact. Records that nobody handed in are a box that says so and the finding
/// missing-records. Nothing for other marks.
std::optional<DataParts> data_parts(const Mark& mark, const Assembly& assembly);

/// The same, one part below the other, with the words that stand behind the mark.
std::optional<model::Blocks> data_blocks(const Mark& mark, const Assembly& assembly);

/// "partnerships、outreach、…": for messages.
std::string names_of_data_marks();

}  // namespace nenpo::assemble
