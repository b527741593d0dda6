#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "annex/indicator_annex.h"
#include "base/result.h"
#include "model/data_table.h"
#include "model/workbook.h"

namespace nenpo::annex {

/// A table of the annex and its name there: 連携実績.
struct AnnexTable {
  const model::DataTable* table = nullptr;
  std::string title;
};

/// Writes any tables as .xlsx. A sheet 目次 leads to them; each has a sheet for people with its
/// name (ready to print on A4, unless it has more than kMostPrintedRows rows) and one for machines,
/// 「連携実績データ」, by the rule that the indicators' annex follows: one row a record, one datum
/// a cell, units in the headers, and the cell that each record comes from. Numbers and days are
/// numbers and days as far as Excel can hold them, else texts. A table without rows is left out.
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
