#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/app/program.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

Ended build(const fs::path& output, std::vector<std::string> options = {}) {
  std::vector<std::string> words{"build", "--only", "results,meeting", "--output", output.string()};
  words.insert(words.end(), options.begin(), options.end());
  return nenpo(words);
}

std::string told_by(std::vector<std::string> command, const fs::path& pdf) {
  command.push_back(pdf.string());
  return run_program(command).output;
}

const std::vector<std::string> kImposed{"--impose", "saddle"};

/// The eight pages of the results have the folios 157 to 164.
TEST(Build, ImposesWhatIsBound) {
  const fs::path output = fresh_folder("imposed");
  ASSERT_EQ(build(output, kImposed).exit_code, 0);
  const fs::path results = output / "2026/print/results-imposed.pdf";
  EXPECT_THAT(told_by({"qpdf", "--check"}, results),
              HasSubstr("No syntax or stream encoding errors found"));
  EXPECT_THAT(told_by({"pdfinfo"}, results), HasSubstr("Pages:           4\n"));
  EXPECT_THAT(told_by({"pdfinfo", "-box"}, results),
              HasSubstr("TrimBox:             0.00     0.00  1190.55   841.89"));
  const fs::path words = output / "words.txt";
  run_program({"pdftotext", "-raw", "-f", "3", "-l", "3", results.string(), words.string()});
  EXPECT_NE(without_blanks(read_file(words)).find("ノンブル162・159（2表）"), std::string::npos);
  EXPECT_THAT(told_by({"pdfinfo"}, output / "2026/print/meeting-imposed.pdf"),
              HasSubstr("Pages:           4\n"));
}

TEST(Build, IsRedoneWhenTheSheetsAreWishedOtherwise) {
  const fs::path output = fresh_folder("imposed again");
  const fs::path sheets = output / "2026/print/results-imposed.pdf";
  ASSERT_EQ(build(output).exit_code, 0);
  EXPECT_FALSE(fs::exists(sheets));
  ASSERT_EQ(build(output, kImposed).exit_code, 0);
  ASSERT_TRUE(fs::exists(sheets));
  const auto made = fs::last_write_time(sheets);
  ASSERT_EQ(build(output, kImposed).exit_code, 0);
  EXPECT_EQ(fs::last_write_time(sheets), made);
  ASSERT_EQ(build(output).exit_code, 0);
  EXPECT_FALSE(fs::exists(sheets));
}

}  // namespace
}  // namespace nenpo::test
