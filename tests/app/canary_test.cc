// Nothing that a department did not hand in for publication reaches an output, its metadata or a
// file name: made-up words are planted where such things stand, and every file is searched.
#include <gtest/gtest.h>

#include "tests/app/planted_submissions.h"
#include "tests/app/program.h"
#include "tests/app/searched_output.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

struct PlantedEdition {
  PlantedSubmissions submissions = plant_canaries();
  std::filesystem::path output = fresh_folder("canary-output");
  Ended build =
      nenpo({"build", "--input", submissions.input.string(), "--output", output.string()});
  std::map<std::string, std::string> files = searched_files(output);
};

const PlantedEdition& planted_edition() {
  static const PlantedEdition kEdition;
  return kEdition;
}

std::string files_with(const std::string& word) {
  std::string found;
  for (const auto& [name, bytes] : planted_edition().files) {
    if (holds(bytes, word) || holds(name, word)) found += name + "\n";
  }
  return found;
}

TEST(Canary, ThePlantedSubmissionsAreBuiltWhole) {
  const PlantedEdition& made = planted_edition();
  EXPECT_LE(made.build.exit_code, 1) << made.build.errors;
  for (const char* publication : {"guidance", "plan", "results", "digest", "meeting"}) {
    EXPECT_TRUE(made.files.contains("2026/" + std::string(publication) + ".pdf")) << publication;
    EXPECT_TRUE(made.files.contains("2026/proof/" + std::string(publication) + ".pdf"));
    EXPECT_TRUE(made.files.contains("2026/archive/" + std::string(publication) + ".pdf"));
    EXPECT_TRUE(made.files.contains("2026/" + std::string(publication) + ".txt")) << publication;
  }
}

TEST(Canary, TheSearchFindsWhatIsPublished) {
  for (const auto& [word, place] : planted_edition().submissions.published) {
    EXPECT_NE(files_with(word).find(".pdf\n"), std::string::npos) << place << ": " << word;
  }
  const std::string partner = planted_edition().submissions.published.front().word;
  const std::string found = files_with(partner);
  for (const char* file :
       {"2026/annex/records.xlsx\n", "2026/data/partnerships.csv\n", "2026/edition.sqlite\n",
        "2026/proof/guidance.pdf\n", "2026/archive/guidance.pdf\n", "2026/guidance.txt\n"}) {
    EXPECT_NE(found.find(file), std::string::npos) << file << " in\n" << found;
  }
}

TEST(Canary, TheSearchReadsTheFilesThatAreEmbeddedInTheArchivesCopies) {
  const std::string head_of_data = "提出時の記載";
  EXPECT_NE(planted_edition().files.at("2026/archive/plan.pdf").find(head_of_data),
            std::string::npos);
  EXPECT_EQ(planted_edition().files.at("2026/plan.pdf").find(head_of_data), std::string::npos);
}

TEST(Canary, WhatIsNotForPublicationReachesNoFileAndNoName) {
  for (const auto& [word, place] : planted_edition().submissions.secret) {
    EXPECT_EQ(files_with(word), "") << place << ": " << word;
  }
}

/// Which files were read, and which sheets of them were left out, is what the record is for.
TEST(Canary, NamesOfWhatWasReadAndNotTakenAreOnlyInTheRecord) {
  for (const auto& [word, place] : planted_edition().submissions.recorded) {
    for (const auto& [name, bytes] : planted_edition().files) {
      if (name == "2026/edition.sqlite" || name == "2026/manifest.json") continue;
      EXPECT_FALSE(holds(bytes, word) || holds(name, word))
          << place << ": " << word << " in " << name;
    }
  }
}

TEST(Canary, ThePictureWithSecretsIsPrintedWithoutThem) {
  EXPECT_TRUE(holds(planted_edition().files.at("2026/guidance.pdf"), "DCTDecode"));
}

/// Consent is to be printed in the programme; nobody was asked about a workbook of names.
TEST(Canary, NamesOfTheRosterAreInNoAnnex) {
  for (const auto& [name, bytes] : planted_edition().files) {
    if (!name.ends_with(".xlsx")) continue;
    EXPECT_EQ(bytes.find("江頭"), std::string::npos) << name;
  }
  EXPECT_NE(planted_edition().files.at("2026/meeting.pdf").find("江頭"), std::string::npos);
}

}  // namespace
}  // namespace nenpo::test
