#include "tests/assemble/submitted_edition.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "ingest/read_workbook.h"
#include "normalize/masters.h"
#include "normalize/normalize.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

std::vector<normalize::FormDefinition> forms() {
  auto read = normalize::read_form_definitions(source_folder() / "templates" / "forms");
  EXPECT_TRUE(read.has_value());
  return read ? *read : std::vector<normalize::FormDefinition>();
}

model::Edition take_in() {
  const auto input = source_folder() / "input";
  Findings findings;
  auto submitted = ingest::read_edition_folder(input / "2026", findings);
  const auto lists = ingest::read_edition_folder(input / "masters", findings);
  auto masters = normalize::read_masters(lists.workbooks);
  EXPECT_TRUE(masters.has_value());
  if (!masters) return {};
  model::Edition edition =
      normalize::normalize(2026, submitted.workbooks, forms(), std::move(*masters), findings);
  edition.inputs = std::move(submitted.inputs);
  edition.pictures = std::move(submitted.pictures);
  edition.prose = std::move(submitted.prose);
  return edition;
}

}  // namespace

const model::Edition& submitted_edition() {
  static const model::Edition kEdition = take_in();
  return kEdition;
}

model::Edition edition_of_csv(std::string_view file, std::string_view csv) {
  Findings findings;
  const auto workbook = ingest::read_workbook_bytes(csv, std::string(file), findings);
  EXPECT_TRUE(workbook.has_value());
  if (!workbook) return {};
  return normalize::normalize(2026, {*workbook}, forms(), submitted_edition().masters, findings);
}

model::DataTable& table_of(model::Edition& edition, std::string_view id) {
  const auto found = std::find_if(edition.tables.begin(), edition.tables.end(),
                                  [id](const model::DataTable& table) { return table.id == id; });
  EXPECT_NE(found, edition.tables.end()) << id;
  return *found;
}

model::DataValue& value_of(model::DataTable& table, std::string_view key, std::string_view name,
                           std::string_view column) {
  const auto row =
      std::find_if(table.rows.begin(), table.rows.end(),
                   [&](const model::DataRow& each) { return table.text(each, key) == name; });
  EXPECT_NE(row, table.rows.end()) << name;
  return row->values.at(table.find_column(column).value());
}

}  // namespace nenpo::test
