// Every .xlsx of the submissions and of the faulty files comes back marked and otherwise the same.
#include <gmock/gmock.h>

#include <filesystem>
#include <set>

#include "tests/returned/package_parts.h"
#include "tests/support/golden.h"

namespace nenpo::returned {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

std::vector<fs::path> submitted_files() {
  std::vector<fs::path> files;
  for (const char* folder : {"input/2026", "tests/data/faulty"}) {
    for (const auto& entry :
         fs::recursive_directory_iterator(nenpo::test::source_folder() / folder)) {
      if (entry.path().extension() == ".xlsx") files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// Faults in the first and the last cell of every sheet, and in an empty one below.
Findings some_findings(const model::Workbook& workbook) {
  Findings findings;
  for (const model::Sheet& sheet : workbook.sheets) {
    if (sheet.cells.empty()) continue;
    const CellAddress last = sheet.cells.back().at;
    findings.push_back(test::finding(sheet.name, to_a1(sheet.cells.front().at)));
    findings.push_back(test::finding(sheet.name, to_a1(last), Severity::kWarning));
    findings.push_back(test::finding(sheet.name, to_a1({last.row + 3, 4}), Severity::kInfo));
  }
  return findings;
}

/// The kinds of parts that a review changes.
bool may_change(const std::string& name) {
  static const std::set<std::string> kAlways{"[content_types].xml", "xl/workbook.xml",
                                             "xl/_rels/workbook.xml.rels", "xl/styles.xml"};
  return kAlways.contains(name) || name.starts_with("xl/worksheets/") ||
         name.starts_with("xl/comments") || name.ends_with(".vml");
}

void expect_same_but_marked(const std::string& before, const model::Workbook& workbook) {
  const std::string after = test::annotated(before, some_findings(workbook));
  EXPECT_EQ(after, test::annotated(before, some_findings(workbook)));
  const auto packed_after = test::packed(after);
  for (const auto& [name, bytes] : test::packed(before)) {
    ASSERT_TRUE(packed_after.contains(name)) << name;
    if (may_change(name)) continue;
    EXPECT_EQ(packed_after.at(name), bytes) << name;
  }
  const model::Workbook again = test::read(after);
  ASSERT_EQ(again.sheets.size(), workbook.sheets.size() + 1);
  EXPECT_TRUE(model::is_review_sheet(again.sheets.front()));
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    EXPECT_EQ(model::dump(again.sheets[i + 1]), model::dump(workbook.sheets[i]));
    EXPECT_EQ(again.sheets[i + 1].merges.size(), workbook.sheets[i].merges.size());
    EXPECT_EQ(again.sheets[i + 1].visibility, workbook.sheets[i].visibility);
  }
}

TEST(SubmittedFiles, ComeBackMarkedAndOtherwiseTheSame) {
  int read = 0;
  for (const fs::path& file : submitted_files()) {
    SCOPED_TRACE(file.filename().string());
    const std::string bytes = nenpo::test::read_file(file);
    Findings findings;
    const auto workbook = ingest::read_workbook_bytes(bytes, "様式1.xlsx", findings);
    if (!workbook || workbook->format != model::FileFormat::kXlsx) {
      EXPECT_FALSE(annotate(bytes, {}, {}, {}).has_value());
      continue;
    }
    ++read;
    expect_same_but_marked(bytes, *workbook);
  }
  EXPECT_EQ(read, 31);
}

TEST(SubmittedFiles, KeepTheCommentsOfPeople) {
  const std::string bytes = nenpo::test::read_file(
      nenpo::test::source_folder() / "input/2026/02_市民文化局/様式1_成果指標_市民文化局.xlsx");
  const auto parts = test::unpacked(
      test::annotated(bytes, {test::finding("様式1", "I10"), test::finding("様式1", "H8")}));
  const std::string& comments = parts.at("xl/comments/comment1.xml");
  EXPECT_THAT(comments, HasSubstr("<comment ref=\"I10\" authorId=\"0\" shapeId=\"0\"><text><r><t>"
                                  "昨年度の記入誤りを訂正済み（確認者）</t></r><r>"));
  EXPECT_THAT(comments,
              HasSubstr("<authors><author>確認者</author><author>確認結果</author></authors>"));
  EXPECT_THAT(comments, HasSubstr("<comment ref=\"H8\" authorId=\"1\" shapeId=\"0\">"));
  const std::string& shapes = parts.at("xl/drawings/commentsdrawing1.vml");
  EXPECT_THAT(shapes, HasSubstr("id=\"_x0000_s1026\""));
  EXPECT_THAT(shapes, HasSubstr("id=\"_x0000_s1027\""));
  EXPECT_THAT(shapes, testing::Not(HasSubstr("id=\"_x0000_s1028\"")));
}

}  // namespace
}  // namespace nenpo::returned
