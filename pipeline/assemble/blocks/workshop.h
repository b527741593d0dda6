#pragma once

#include "assemble/assembly.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// The tables of a list "A テーブル theme（ファシリテーター：place name）", with those of the
/// roster who have a seat at them: the roster's column `table` says where. Whoever has no seat, or
/// one at a table that there is not, while others have, is the finding seat-missing.
model::Blocks seating_plan(const model::Blocks& taken, const model::SourceLine& from,
                           const Assembly& assembly);
/// The same list: each table's theme and facilitator.
model::Blocks workshop_themes(const model::Blocks& taken, const model::SourceLine& from,
                              Findings& findings);

}  // namespace nenpo::assemble
