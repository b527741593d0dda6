#pragma once

#include <vector>

#include "annex/sheet_plan.h"
#include "annex/table_annex.h"

namespace nenpo::annex {

/// Every sheet of the annex of these tables, in its order; a Failure when a table does not fit on a
/// sheet. The plans of data sheets read the tables as long as they live.
Result<std::vector<SheetPlan>> plan_table_sheets(const std::vector<AnnexTable>& tables,
                                                 const AnnexInfo& info);

/// For people. 連携実績.
SheetPlan plan_table_list(const AnnexTable& table, const std::string& name, const AnnexInfo& info);
/// For machines. 連携実績データ.
SheetPlan plan_table_data(const AnnexTable& table, const std::string& name);

/// 「参加者数（人）」: the column's label with its unit, or its id when it has none.
std::string column_title(const model::DataColumn& column);

}  // namespace nenpo::annex
