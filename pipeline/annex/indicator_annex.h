#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/period.h"
#include "base/result.h"
#include "model/edition.h"
#include "model/workbook.h"

namespace nenpo::annex {

/// What the annex says about itself.
struct AnnexInfo {
  std::string title;      // of the publication it belongs to: 第3期SDGs未来都市計画
  std::string term;       // 2026～2029; empty for what belongs to no plan
  std::string publisher;  // 川崎市
  Date issued;            // also the file's creation date, so that equal content gives equal bytes
};

/// Writes 成果指標一覧 as .xlsx. Sheets for people: 成果指標一覧 and, where there is one, the
/// result of the plan before (第2期計画の実績), ready to print on A4. Sheets for machines by the
/// rule of 総務省「統計表における機械判読可能な データの表記方法の統一ルール」: データ (one row an
/// observation, with the cell it comes from) and SDGsターゲット. Numbers are numbers; texts never
/// become formulas.
Result<Done> write_indicator_annex(const model::Edition& edition, const AnnexInfo& info,
                                   const std::filesystem::path& file);

/// What the written file, read back, says otherwise than it should: one Japanese line a cell, none
/// when all is well. To be asked before publishing: libxlsxwriter 1.1.4 loses rows and reports
/// success when its temporary folder fills.
std::vector<std::string> differences(const model::Workbook& read_back,
                                     const model::Edition& edition, const AnnexInfo& info);

}  // namespace nenpo::annex
