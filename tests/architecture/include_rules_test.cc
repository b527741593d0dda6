#include "tests/architecture/include_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/golden.h"

namespace nenpo::architecture {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kTable =
    "| folder | entrance | in -> out | may include | third-party home |\n"
    "|---|---|---|---|---|\n"
    "| `base` | - | text | - | - |\n"
    "| `model` | - | plain data | base | - |\n"
    "| `ingest` | `read_workbook` | file -> Workbook | base, model | libzip, expat |\n"
    "| `typeset` | `typeset` | Manuscript -> Pages | base, model | - |\n"
    "| `app` | `main` | all | everything | Poco Util |\n";

TEST(IncludeRules, AStageThatIncludesAnotherStageIsAViolation) {
  const auto rules = read_folder_rules(kTable);
  EXPECT_THAT(violations("typeset", "#include \"ingest/read_workbook.h\"\n", rules),
              ElementsAre("typeset may not include \"ingest/read_workbook.h\""));
}

TEST(IncludeRules, WhatTheTableAllowsStaysSilent) {
  const auto rules = read_folder_rules(kTable);
  EXPECT_THAT(
      violations("ingest",
                 "#include \"model/workbook.h\"\n#include \"ingest/budget.h\"\n#include <zip.h>\n",
                 rules),
      IsEmpty());
  EXPECT_THAT(violations("app", "#include \"typeset/typeset.h\"\n#include <iostream>\n", rules),
              IsEmpty());
}

TEST(IncludeRules, AThirdPartyHeaderStaysInItsHome) {
  const auto rules = read_folder_rules(kTable);
  EXPECT_THAT(violations("typeset", "#include <zip.h>\n", rules),
              ElementsAre("typeset is not the home of <zip.h> (libzip)"));
  EXPECT_THAT(violations("ingest", "#include <Poco/Data/Session.h>\n", rules),
              ElementsAre("ingest is not the home of <Poco/Data/Session.h> (Poco Data)"));
}

TEST(IncludeRules, OnlyAppPrints) {
  const auto rules = read_folder_rules(kTable);
  EXPECT_THAT(violations("ingest", "  std::printf(\"x\");\n", rules),
              ElementsAre("printing outside app/: std::printf(\"x\");"));
  EXPECT_THAT(violations("ingest", "#include <iostream>\n", rules),
              ElementsAre("<iostream> outside app/: in ingest"));
  EXPECT_THAT(violations("ingest", "  std::snprintf(text, 4, \"x\");\n", rules), IsEmpty());
}

TEST(IncludeRules, AFolderThatIsNotInTheTableIsAViolation) {
  EXPECT_THAT(violations("misc", "", read_folder_rules(kTable)),
              ElementsAre("misc is not in the table of pipeline/README.md"));
}

TEST(Pipeline, KeepsTheTableOfItsReadme) {
  const auto pipeline = test::source_folder() / "pipeline";
  const auto rules = read_folder_rules(test::read_file(pipeline / "README.md"));
  ASSERT_GT(rules.size(), 10u) << "the table was not found";
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(pipeline)) {
    if (entry.path().extension() != ".h" && entry.path().extension() != ".cc") continue;
    ++files;
    const std::string folder = std::filesystem::relative(entry.path(), pipeline).begin()->string();
    EXPECT_THAT(violations(folder, test::read_file(entry.path()), rules), IsEmpty())
        << entry.path();
  }
  EXPECT_GT(files, 20u);
}

TEST(Pipeline, EveryFolderOfTheTableIsABuildTargetWithTheSameUses) {
  const auto pipeline = test::source_folder() / "pipeline";
  const std::string cmake = test::read_file(pipeline / "CMakeLists.txt");
  for (const auto& [folder, rule] : read_folder_rules(test::read_file(pipeline / "README.md"))) {
    if (folder == "app") continue;
    const std::size_t at = cmake.find("nenpo_stage(" + folder);
    ASSERT_NE(at, std::string::npos) << folder;
    const std::string call = cmake.substr(at, cmake.find(')', at) - at) + " ";
    for (const std::string& used : rule.may_include) {
      EXPECT_NE(call.find(" " + used + " "), std::string::npos)
          << folder << " does not link " << used;
    }
  }
}

}  // namespace
}  // namespace nenpo::architecture
