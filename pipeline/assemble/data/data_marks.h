#pragma once

#include "assemble/data/data_blocks.h"

namespace nenpo::assemble {

// One file a mark. The parts of each, in the order of reading, stand beside it.

DataParts partnership_parts(const Mark& mark, const Assembly& assembly);  // count, table
DataParts outreach_parts(const Mark& mark, const Assembly& assembly);     // figures, table
DataParts ranking_parts(const Mark& mark, const Assembly& assembly);      // figures, table
DataParts training_parts(const Mark& mark, const Assembly& assembly);     // figures
DataParts survey_parts(const Mark& mark, const Assembly& assembly);       // figures, charts
DataParts roster_parts(const Mark& mark, const Assembly& assembly);       // people
DataParts progress_parts(const Mark& mark, const Assembly& assembly);     // table

/// serial, goals, kicker, title, partners, text, pictures, note, point; without those that the case
/// has nothing for.
DataParts case_parts(const Mark& mark, const Assembly& assembly);

/// The finding missing-records, and a box in the place of what `form` asks for.
DataParts missing_records(const Mark& mark, std::string_view what, std::string_view form,
                          const Assembly& assembly);

}  // namespace nenpo::assemble
