#pragma once

#include <string_view>

#include "assemble/assembly.h"
#include "assemble/prose_source.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// :::{data table="outreach" columns="sent_month,subject" where="department=総務企画局"
/// sort="-sent_month" kind="…" caption="…"}: any table of the edition, with the chosen columns (all
/// of them without `columns`) and the records that meet every condition. A column's own words stand
/// behind a colon, "subject:配信した事業"; without, the form's label. Tables, columns and
/// conditions that are not there are the findings unknown-table, unknown-column and
/// malformed-block.
model::Blocks data_table(const Fence& fence, const Assembly& assembly);

/// The table that the fence's `table` names; null with the finding unknown-table.
const model::DataTable* asked_table(const Fence& fence, const Assembly& assembly);
/// The table's column of that name; null with the finding unknown-column.
const model::DataColumn* asked_column(const model::DataTable& table, std::string_view id,
                                      const Fence& fence, Findings& findings);

}  // namespace nenpo::assemble
