#pragma once

#include <string_view>

namespace nenpo::store {

/// To be raised with every change of rows.h: a database of another version is refused, never
/// guessed at.
inline constexpr std::string_view kSchemaVersion = "2";
inline constexpr std::string_view kSchemaVersionKey = "schema_version";
inline constexpr std::string_view kEditionKey = "edition";

// Every table has `no`, the row's place in its list from 1; a child row names its parent's. A cell
// is kept as spreadsheets write it ("C7") and as its numbers from 0 (row_index, column_index).
namespace table {
inline constexpr std::string_view kMeta = "meta";
inline constexpr std::string_view kInputs = "inputs";
inline constexpr std::string_view kSubmissions = "submissions";
inline constexpr std::string_view kIndicators = "indicators";
inline constexpr std::string_view kIndicatorTargets = "indicator_targets";
inline constexpr std::string_view kObservations = "observations";
inline constexpr std::string_view kCellAccounts = "cell_accounts";
inline constexpr std::string_view kCellsIgnored = "cells_ignored";
inline constexpr std::string_view kProse = "prose";
inline constexpr std::string_view kFindings = "findings";
inline constexpr std::string_view kFindingsRelated = "findings_related";
inline constexpr std::string_view kPrints = "prints";
inline constexpr std::string_view kPlanTerms = "plan_terms";
inline constexpr std::string_view kDepartments = "departments";
inline constexpr std::string_view kDepartmentVariants = "department_variants";
inline constexpr std::string_view kPolicies = "policies";
inline constexpr std::string_view kSdgGoals = "sdg_goals";
inline constexpr std::string_view kSdgTargets = "sdg_targets";
inline constexpr std::string_view kHeaderAliases = "header_aliases";
inline constexpr std::string_view kHeaderAliasLabels = "header_alias_labels";
inline constexpr std::string_view kDataTables = "data_tables";
inline constexpr std::string_view kDataKeys = "data_keys";
inline constexpr std::string_view kDataColumns = "data_columns";
inline constexpr std::string_view kDataTotals = "data_totals";
inline constexpr std::string_view kDataTotalParts = "data_total_parts";
inline constexpr std::string_view kDataSources = "data_sources";
}  // namespace table

}  // namespace nenpo::store
