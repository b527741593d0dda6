#include "ingest/csv_reader.h"
#include "normalize/normalize.h"
#include "tests/fuzz/targets/definitions.h"
#include "tests/fuzz/targets/promises.h"
#include "tests/fuzz/targets/targets.h"

namespace nenpo::fuzz {

void read_form(std::string_view bytes) {
  constexpr int kEdition = 2026;
  package::Budget budget;
  Findings findings;
  auto workbook = ingest::read_csv(bytes, "04_環境局/a.csv", budget, findings);
  if (!workbook) return;
  workbook->sheets.front().name = "表";
  const auto edition = normalize::normalize(kEdition, {*workbook}, forms(), masters(), findings);
  check_findings(findings);
  check_accounts(edition);
}

}  // namespace nenpo::fuzz
