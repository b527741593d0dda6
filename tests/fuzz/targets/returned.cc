#include <algorithm>

#include "ingest/xlsx_reader.h"
#include "returned/annotate.h"
#include "tests/fuzz/targets/part_text.h"
#include "tests/fuzz/targets/promises.h"
#include "tests/fuzz/targets/targets.h"

namespace nenpo::fuzz {
namespace {

constexpr const char* kName = "a.xlsx";

/// Faults where marking them is work: a cell of each sheet that holds something, one that is empty,
/// a sheet as a whole and a sheet that is not there.
Findings findings_about(const model::Workbook& workbook) {
  Findings findings;
  const auto add = [&](Severity severity, const std::string& sheet, const std::string& at) {
    findings.push_back(
        {"total-mismatch", severity, {kName, sheet, at}, "合計<が>違う", "直す", {}});
  };
  for (const model::Sheet& sheet : workbook.sheets) {
    if (!sheet.cells.empty()) add(Severity::kError, sheet.name, to_a1(sheet.cells.front().at));
    add(Severity::kWarning, sheet.name, "C3");
    add(Severity::kInfo, sheet.name, "");
  }
  add(Severity::kError, "ない", "XFD1048576");
  return findings;
}

const model::Sheet* find_sheet(const model::Workbook& workbook, std::string_view name) {
  for (const model::Sheet& sheet : workbook.sheets) {
    if (sheet.name == name && !model::is_review_sheet(sheet)) return &sheet;
  }
  return nullptr;
}

bool have_same_values(const model::Sheet& a, const model::Sheet& b) {
  return std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(),
                    [](const model::Cell& one, const model::Cell& other) {
                      return one.at == other.at && one.stored == other.stored &&
                             one.displayed == other.displayed;
                    });
}

std::optional<model::Workbook> read(std::string_view bytes) {
  package::Budget budget;
  Findings findings;
  return ingest::read_xlsx(bytes, kName, budget, findings);
}

}  // namespace

void annotate_book(std::string_view bytes) {
  const std::string package = package_from_text(bytes);
  const auto workbook = read(package);
  if (!workbook) return;
  const auto rows =
      returned::compare(findings_about(*workbook), *workbook, returned::read_review(*workbook));
  const auto marked = returned::annotate(package, *workbook, rows, {.edition = 2026, .note = ""});
  if (!marked) return;
  const auto again = read(*marked);
  promise(again.has_value(), "a marked workbook can be read");
  check_workbook(*again);
  for (const model::Sheet& sheet : workbook->sheets) {
    if (model::is_review_sheet(sheet)) continue;
    const model::Sheet* same = find_sheet(*again, sheet.name);
    promise(same != nullptr, "a marked workbook has the sheets it had");
    promise(have_same_values(sheet, *same), "a marked sheet says what it said");
  }
}

}  // namespace nenpo::fuzz
