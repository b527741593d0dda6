// One file on its way through the stages, for tests/benchmarks/intake to measure.
//
//   take_in read FILE                       ingest alone
//   take_in values FILE FORMS               ingest -> normalize
//   take_in annex FILE FORMS OUT.xlsx       ingest -> normalize -> annex
//
// Prints what came out; where a stage loses records, the figures mean nothing.

#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>

#include "annex/table_annex.h"
#include "ingest/read_workbook.h"
#include "normalize/form_definition.h"
#include "normalize/normalize.h"

namespace {

namespace fs = std::filesystem;
using namespace nenpo;

int fail(const std::string& reason) {
  std::cerr << "take_in: " << reason << "\n";
  return 3;
}

int print_findings(const Findings& findings) {
  constexpr std::size_t kMost = 5;
  for (std::size_t i = 0; i < findings.size() && i < kMost; ++i) {
    std::cerr << findings[i].code << " " << to_string(findings[i].place) << " "
              << findings[i].message << "\n";
  }
  return fail("not read");
}

std::size_t rows_of(const model::Workbook& workbook) {
  std::size_t rows = 0;
  for (const model::Sheet& sheet : workbook.sheets) {
    for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
      rows += i == 0 || sheet.cells[i].at.row != sheet.cells[i - 1].at.row ? 1 : 0;
    }
  }
  return rows;
}

int write_annex(const model::Edition& edition, const fs::path& file) {
  std::vector<annex::AnnexTable> tables;
  for (const model::DataTable& table : edition.tables) tables.push_back({&table, table.id});
  const auto written =
      annex::write_table_annex(tables, {"計測", "2026", "計測", Date{2026, 3, 13}}, file);
  return written ? 0 : fail(written.error().reason);
}

int take_in(std::string_view how, const fs::path& file, const fs::path& forms_folder,
            const fs::path& out) {
  Findings findings;
  std::vector<model::Workbook> workbooks;
  auto read = ingest::read_workbook(file, "01_環境局/様式90" + file.extension().string(), findings);
  if (!read) return print_findings(findings);
  workbooks.push_back(std::move(*read));
  if (how == "read") {
    std::cout << rows_of(workbooks[0]) << " rows\n";
    return 0;
  }
  const auto forms = normalize::read_form_definitions(forms_folder);
  if (!forms) return fail(forms.error().subject + ": " + forms.error().reason);
  const model::Edition edition = normalize::normalize(2026, workbooks, *forms, {}, findings);
  workbooks.clear();
  for (const model::DataTable& table : edition.tables) {
    std::cout << table.id << " " << table.rows.size() << " rows\n";
  }
  if (edition.tables.empty() || has_errors(findings)) return print_findings(findings);
  return how == "annex" ? write_annex(edition, out) : 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view how = argc > 2 ? argv[1] : "";
  const bool asks_well = (how == "read" && argc == 3) || (how == "values" && argc == 4) ||
                         (how == "annex" && argc == 5);
  if (!asks_well) {
    std::cerr << "usage: take_in read FILE | values FILE FORMS | annex FILE FORMS OUT.xlsx\n";
    return 2;
  }
  return take_in(how, argv[2], argc > 3 ? argv[3] : "", argc > 4 ? argv[4] : "");
}
