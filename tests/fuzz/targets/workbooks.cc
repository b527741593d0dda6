#include "ingest/csv_reader.h"
#include "ingest/ods_reader.h"
#include "ingest/read_workbook.h"
#include "ingest/xls_reader.h"
#include "ingest/xlsx_reader.h"
#include "tests/fuzz/targets/part_text.h"
#include "tests/fuzz/targets/promises.h"
#include "tests/fuzz/targets/targets.h"

namespace nenpo::fuzz {
namespace {

template <typename Reader>
void read_book(Reader read, std::string_view bytes, const char* name) {
  package::Budget budget;
  Findings findings;
  const auto workbook = read(bytes, name, budget, findings);
  promise(workbook || has_errors(findings), "what cannot be read has a finding");
  check_findings(findings);
  if (workbook) check_workbook(*workbook);
}

}  // namespace

void read_xlsx_book(std::string_view bytes) {
  read_book(ingest::read_xlsx, package_from_text(bytes), "a.xlsx");
}

void read_ods_book(std::string_view bytes) {
  read_book(ingest::read_ods, package_from_text(bytes), "a.ods");
}

void read_xls_book(std::string_view bytes) { read_book(ingest::read_xls, bytes, "a.xls"); }

void read_separated_text(std::string_view bytes) { read_book(ingest::read_csv, bytes, "a.csv"); }

void read_any_file(std::string_view bytes) {
  Findings findings;
  const auto workbook = ingest::read_workbook_bytes(bytes, "a.xlsx", findings);
  promise(workbook || has_errors(findings), "what cannot be read has a finding");
  check_findings(findings);
  if (workbook) check_workbook(*workbook);
}

}  // namespace nenpo::fuzz
