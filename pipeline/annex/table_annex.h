#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "annex/indicator_annex.h"
#include "base/result.h"
#include "model/data_table.h"
#include "model/workbook.h"

namespace nenpo::annex {

/// A kind of records and what the sheet for people calls it: result, 実施結果.
struct SpreadKind {
  std::string kind;
  std::string title;
};

/// How the sheet for people prints a table of kinds, years and texts across: a row for the records
/// that have the columns `rows` in common, `columns` for what they tell. Without rows: as it is.
struct Spread {
  std::vector<std::string> rows;                 // program, measure
  std::vector<std::vector<SpreadKind>> columns;  // kinds that stand side by side in each year
};

/// A table of the annex and its name there: 連携実績.
struct AnnexTable {
  const model::DataTable* table = nullptr;
  std::string title;
  Spread spread{};
};

/// 「program;measure」 and
/// 「description=内容;plan=計画;result=実施結果+achievement=達成状況区分」: kinds in columns of
/// their own, one a year where they have years; those joined by + stand side by side in each year.
Spread spread_of(std::string_view rows, std::string_view columns);

/// Writes any tables as .xlsx. A sheet 目次 leads to them; each has a sheet for people with its
/// name (ready to print on A4, unless it has more than kMostPrintedRows rows) and one for machines,
/// 「連携実績データ」, by the rule that the indicators' annex follows: one row a record, one datum
/// a cell, units in the headers, and the cell that each record comes from. Numbers and days are
/// numbers and days as far as Excel can hold them, else texts. A table without rows has no sheet:
/// 目次 says 未提出.
///
/// What is public is for the caller to say: a table that is not given does not get into the file,
/// and rows that departments withheld never were in a table.
Result<Done> write_table_annex(const std::vector<AnnexTable>& tables, const AnnexInfo& info,
                               const std::filesystem::path& file);

inline constexpr std::size_t kMostPrintedRows = 2'000;  // some fifty pages

/// As for the indicators' annex: what the file, read back, says otherwise than it should.
std::vector<std::string> differences(const model::Workbook& read_back,
                                     const std::vector<AnnexTable>& tables, const AnnexInfo& info);

}  // namespace nenpo::annex
