#pragma once

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

}  // namespace nenpo::assemble
