// guidance.pdf: what the submissions hold stands in it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

/// Figures that stand apart from their labels are printed without the signs between them.
std::string bare(std::string_view text) {
  std::string words = without_blanks(text);
  for (const char* sign : {"**", "：", "、", "（", "）", "(", ")", "➤", "<", ">"}) {
    words = replace_all(words, sign, "");
  }
  return words;
}

const std::string& guidance_text() {
  static const std::string text = [] {
    const Ended ended = run_program(
        {"pdftotext", "-raw", (published_edition().edition / "guidance.pdf").string(), "-"});
    return bare(ended.output);
  }();
  return text;
}

void expect_printed(std::string_view words, const std::string& where) {
  EXPECT_NE(guidance_text().find(bare(words)), std::string::npos) << where << ": " << words;
}

/// The fields of a CSV whose records stand on lines of their own.
std::vector<std::vector<std::string>> records_of(const std::string& table) {
  std::vector<std::vector<std::string>> records;
  const std::string csv = read_file(source_folder() / "tests/data/expected" / table);
  for (const std::string_view line : split(csv, '\n')) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (const char sign : line) {
      if (sign == '"') {
        quoted = !quoted;
      } else if (sign == ',' && !quoted) {
        fields.emplace_back();
      } else {
        fields.back() += sign;
      }
    }
    if (!line.empty()) records.push_back(std::move(fields));
  }
  records.erase(records.begin());
  return records;
}

TEST(GuidancePdf, ContainsEverySentenceOfTheProse) {
  const auto folder = source_folder() / "input/2026/prose/000_guidance";
  std::size_t sentences = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string prose = read_file(entry.path());
    for (std::string_view line : split(prose, '\n')) {
      constexpr std::string_view kCaption = "{{photo-caption}}";
      if (line.starts_with(kCaption)) line.remove_prefix(kCaption.size());
      if (line.starts_with("{{") || trim(line).empty()) continue;
      while (line.starts_with("#") || line.starts_with(" ")) line.remove_prefix(1);
      if (line.starts_with("- ")) line.remove_prefix(2);
      if (line.starts_with("Q. ")) line.remove_prefix(3);
      ++sentences;
      expect_printed(line, entry.path().filename().string());
    }
  }
  EXPECT_GT(sentences, 80U);
}

TEST(GuidancePdf, ContainsEveryRecordOfItsTables) {
  const auto partnerships = records_of("partnerships.csv");
  EXPECT_EQ(partnerships.size(), 31U);
  for (const auto& row : partnerships) expect_printed(row[0] + row[4] + row[6], "partnerships");
  const auto rankings = records_of("rankings.csv");
  EXPECT_EQ(rankings.size(), 10U);
  for (const auto& row : rankings) expect_printed(row[3] + row[4] + row[5], "rankings");
  constexpr std::size_t kId = 3;  // A01: other lines go on with a record's text
  for (const auto& row : records_of("cases.csv")) {
    if (row[0].size() == kId && row.size() > 4) expect_printed(row[4], "cases");
  }
  for (const auto& row : records_of("case_photos.csv")) expect_printed(row[3], "photographs");
}

TEST(GuidancePdf, NumbersTheExamplesUpwardAndOnce) {
  std::size_t at = 0;
  for (const char* serial : {"①", "②", "③", "④", "⑤", "⑦", "⑧", "⑨"}) {  // ⑥ has half a page
    const std::string head = std::string(serial) + "庁内SDGsの「先進事例や身近な事例」";
    const std::size_t found = guidance_text().find(head, at);
    ASSERT_NE(found, std::string::npos) << head;
    EXPECT_EQ(guidance_text().find(head, found + 1), std::string::npos) << head;
    at = found;
  }
}

TEST(GuidancePdf, SaysVersionAndMonthOnTheCoverAndTheBack) {
  const std::string& text = guidance_text();
  EXPECT_NE(text.find("Ver4.0"), std::string::npos);
  const std::size_t cover = text.find("2026年3月川崎市");
  ASSERT_NE(cover, std::string::npos);
  EXPECT_NE(text.find("2026年3月川崎市", cover + 1), std::string::npos);
  EXPECT_NE(text.find("川崎市は持続可能な開発目標SDGsを支援しています。"), std::string::npos);
}

}  // namespace
}  // namespace nenpo::test
