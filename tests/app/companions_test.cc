// What goes with each of the five publications: the text twin, and the archive's copy with its
// data.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "tests/app/expected_tables.h"
#include "tests/app/printed_words.h"
#include "tests/app/publication_texts.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

using testing::HasSubstr;

class Companions : public testing::TestWithParam<PublicationTexts> {};

std::string twin_of(const std::string& publication) {
  return read_file(published_edition().edition / (publication + ".txt"));
}

/// The files embedded in the archive's copy, by name, their rows.
std::map<std::string, std::vector<std::vector<std::string>>> data_of(
    const std::string& publication) {
  const auto folder = fresh_folder("embedded");
  const auto pdf = published_edition().edition / "archive" / (publication + ".pdf");
  const Ended saved = run_program({"pdfdetach", "-saveall", "-o", folder.string(), pdf.string()});
  EXPECT_EQ(saved.exit_code, 0) << saved.errors;
  std::map<std::string, std::vector<std::vector<std::string>>> files;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    files[file.path().filename().string()] =
        csv_rows(replace_all(read_file(file.path()), "\r\n", "\n"));
  }
  return files;
}

/// So many elements of type Table has the publication's PDF.
std::size_t tables_in(const std::string& publication) {
  const auto pdf = published_edition().edition / (publication + ".pdf");
  std::size_t tables = 0;
  const std::string structure = run_program({"pdfinfo", "-struct", pdf.string()}).output;
  for (const std::string_view line : split(structure, '\n')) {
    if (trim(line).starts_with("Table")) ++tables;
  }
  return tables;
}

/// The sentences of prose that are long enough to be no label, as they are said.
std::vector<std::u32string> said_sentences(const PublicationTexts& texts) {
  constexpr std::size_t kShort = 20;
  std::vector<std::u32string> sentences;
  each_sentence(texts, [&](const std::string& line) {
    const std::string words = replace_all(line, "▲", "マイナス");
    std::u32string sentence;
    for (const char32_t sign : bare(words)) {
      sentence += sign;
      if (sign != U'。') continue;
      if (sentence.size() >= kShort) sentences.push_back(sentence);
      sentence.clear();
    }
  });
  return sentences;
}

TEST_P(Companions, TheTwinSaysEverySentenceOfTheProse) {
  const std::u32string twin = bare(replace_all(twin_of(GetParam().name), "\n", ""));
  const auto sentences = said_sentences(GetParam());
  EXPECT_GE(sentences.size(), 5U);
  for (const std::u32string& sentence : sentences) {
    EXPECT_NE(twin.find(sentence), std::u32string::npos) << to_utf8(sentence);
  }
}

TEST_P(Companions, TheTwinIsPlainTextThatSaysItsTitleAndDayFirst) {
  const std::string twin = twin_of(GetParam().name);
  EXPECT_EQ(first_invalid_utf8(twin), std::nullopt);
  EXPECT_EQ(twin.find_first_of("\r\t\f"), std::string::npos);
  EXPECT_EQ(twin.find("\n\n\n"), std::string::npos);
  EXPECT_TRUE(twin.ends_with("\n") && !twin.ends_with("\n\n"));
  EXPECT_THAT(twin.substr(0, twin.find("\n\n")), HasSubstr("\n発行日：2026年"));
}

TEST_P(Companions, TheArchiveHoldsTheDataOfEveryTable) {
  const auto data = data_of(GetParam().name);
  const std::size_t tables = tables_in(GetParam().name);
  EXPECT_GT(tables, 0U);
  EXPECT_EQ(data.size(), tables + 1);
  EXPECT_TRUE(data.contains("facts.csv"));
  for (const auto& [name, rows] : data) {
    ASSERT_FALSE(rows.empty()) << name;
    EXPECT_TRUE(name == "facts.csv" || rows.size() > 1) << name;
    for (const auto& row : rows) EXPECT_EQ(row.size(), rows.front().size()) << name;
  }
}

/// A fact with the file, sheet and cell that it came from.
using Source = std::vector<std::string>;

TEST_P(Companions, TheArchiveNamesTheCellOfEveryPrintedFactAsTheProofDoes) {
  const auto data = data_of(GetParam().name);
  std::set<Source> archived;
  for (const auto& row : data.at("facts.csv")) {
    archived.insert({row.at(0), row.at(3), row.at(7), row.at(8), row.at(9), row.at(10)});
  }
  const auto proof = published_edition().edition / "proof" / (GetParam().name + "-sources.csv");
  for (const auto& row : csv_rows(read_file(proof))) {
    if (row.at(0) == "page") continue;
    EXPECT_TRUE(
        archived.contains({row.at(0), row.at(3), row.at(4), row.at(5), row.at(6), row.at(7)}))
        << row.at(3);
  }
}

TEST(ArchiveOfThePlan, TiesTheFactsOfItsTablesToTheirCells) {
  const auto data = data_of("plan");
  const auto& rows = data.at("table-001.csv");
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [](const auto& row) { return row.at(5) == "Q1-02/target/2029"; });
  ASSERT_NE(found, rows.end());
  EXPECT_EQ(found->at(2), "目標");
  EXPECT_THAT(found->at(3), testing::StartsWith("プラスチック資源の分別率"));
  EXPECT_EQ(found->at(4), "2029年度 51%以上");
  EXPECT_EQ(found->at(6), "51");
  EXPECT_EQ(found->at(11), "J8");
}

INSTANTIATE_TEST_SUITE_P(OfTheProject, Companions,
                         testing::Values(guidance_texts(), plan_texts(), results_texts(),
                                         digest_texts(), meeting_texts()),
                         [](const auto& texts) { return texts.param.name; });

}  // namespace
}  // namespace nenpo::test
