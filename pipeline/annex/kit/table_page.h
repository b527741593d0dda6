#pragma once

#include <string>

#include "annex/kit/kit_page.h"

namespace nenpo::annex {

/// The fields of a table in one or two header rows, an example that is never read (※), then one row
/// a record: those that are known and those to be added.
KitSheet plan_table_page(const KitSource& source, const model::TableDefinition& table,
                         const std::string& sheet_name);

/// The same without the top of a sheet, below what stands on the page already. The first column of
/// the table is the page's first one. Gives the header's rows.
model::CellRange add_table(KitPage& page, const KitSource& source,
                           const model::TableDefinition& table);

/// The columns' widths in digits.
std::vector<double> table_widths(const model::TableDefinition& table, int edition);

}  // namespace nenpo::annex
