#include "tests/fuzz/targets/definitions.h"

#include <filesystem>
#include <optional>

#include "ingest/read_workbook.h"
#include "normalize/masters.h"
#include "tests/fuzz/targets/promises.h"

namespace nenpo::fuzz {
namespace {

std::filesystem::path source_folder() { return NENPO_SOURCE_DIR; }

model::Masters read_lists() {
  std::vector<model::Workbook> lists;
  for (const char* name : {"departments.csv", "policies.csv", "sdg_goals.csv", "sdg_targets.csv",
                           "header-aliases.csv"}) {
    Findings findings;
    auto list = ingest::read_workbook(source_folder() / "input" / "masters" / name, name, findings);
    promise(list.has_value(), "the masters can be read");
    lists.push_back(std::move(*list));
  }
  auto read = normalize::read_masters(lists);
  promise(read.has_value(), "the masters are complete");
  return std::move(*read);
}

}  // namespace

const std::vector<normalize::FormDefinition>& forms() {
  static const auto kForms = [] {
    auto read = normalize::read_form_definitions(source_folder() / "templates" / "forms");
    promise(read.has_value(), "the form definitions can be read");
    return std::move(*read);
  }();
  return kForms;
}

const model::Masters& masters() {
  static const model::Masters kMasters = read_lists();
  return kMasters;
}

}  // namespace nenpo::fuzz
