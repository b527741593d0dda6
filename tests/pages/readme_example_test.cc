// The publication that templates/README.md shows, from its files there to its pages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/pages/page_words.h"
#include "tests/pages/printed.h"
#include "tests/support/golden.h"
#include "tests/support/readme_files.h"

namespace nenpo::pages {
namespace {

using testing::HasSubstr;

/// A folder of templates with the readme's example in it; its style is the house's.
std::filesystem::path shown_templates() {
  auto folder = test::fresh_folder("readme");
  for (const char* file : {"publication.toml", "summary.md", "list.md"}) {
    const std::string name = "example/" + std::string(file);
    test::write_file(folder / name, test::readme_file("templates/" + name));
  }
  return folder;
}

TEST(ReadmeExample, IsFourPagesWithoutAFault) {
  const Printed example({shown_templates().string(), "example"});
  for (const Finding& finding : example.finished.findings) {
    EXPECT_EQ(finding.severity, Severity::kInfo) << finding.message;
  }
  ASSERT_EQ(example.finished.pages.pages.size(), 4U);
  EXPECT_THAT(example.page(0), HasSubstr("川崎市情報配信の報告令和8（2026）年3月"));
  EXPECT_THAT(example.page(1), HasSubstr("1まとめ"));
  EXPECT_EQ(out_of_order(example.page(1), {"配信のねらい", "3", "配信の件名と成果", "3"}), "");
  EXPECT_THAT(example.page(2), HasSubstr("配信件数73件（13局区）"));
  EXPECT_THAT(example.page(2), HasSubstr("主な事例の一覧は、3ページにある。"));
  EXPECT_EQ(example.finished.pages.pages[2].facts.size(), 2U);
  EXPECT_THAT(example.page(3), HasSubstr("配信時期件名所管配信による数"));
}

TEST(ReadmeExample, PrintsEveryRecordOfItsTable) {
  const Printed example({shown_templates().string(), "example"});
  const Records messages = expected_records("outreach.csv");
  ASSERT_EQ(messages.size(), 11U);
  for (const auto& message : messages) {
    EXPECT_THAT(example.page(3), HasSubstr(tidy(message[2] + message[3]))) << message[0];
  }
}

}  // namespace
}  // namespace nenpo::pages
