#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/file_names.h"
#include "check/rules.h"
#include "tests/check/check_kit.h"

namespace nenpo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace test;

model::Edition naming(const std::string& photo, const std::vector<std::string>& files) {
  model::Edition edition =
      edition_with({table_of("case_photos", "case_id photo_file", {{"B09", photo}})});
  for (const std::string& file : files) edition.inputs.push_back({file, ""});
  return edition;
}

TEST(Photos, ThatAreNamedMustBeThere) {
  EXPECT_THAT(told(check_photos, naming("写真/B09_1.png", {"04_環境局/様式.xlsx"})),
              ElementsAre("missing-photo error 04_環境局/様式.xlsx!表!B2: "
                          "写真ファイル「写真/B09_1.png」がありません。"));
  EXPECT_EQ(told(check_photos, naming("写真/B09_1.png", {"05_健康福祉局/写真/B09_1.png"})).size(),
            1u);
}

TEST(Photos, AreFoundHoweverTheNameIsEncoded) {
  constexpr const char* kFolded = "04_環境局/写真/が゛パ.png";
  constexpr const char* kDecomposed = "04_環境局/写真/か\u3099゛ハ\u309A.png";
  EXPECT_THAT(told(check_photos, naming("写真/か\u3099゛ハ\u309A.png", {kFolded})), IsEmpty());
  EXPECT_THAT(told(check_photos, naming("写真/が゛パ.png", {kDecomposed})), IsEmpty());
  for (const char* named : {"写真/B09_1.png", "写真\\B09_1.png", "./写真/B09_1.png",
                            " 写真/B09_1.png", "写真￥B09_1.png"}) {
    EXPECT_THAT(told(check_photos, naming(named, {"04_環境局/写真/B09_1.png"})), IsEmpty())
        << named;
  }
  EXPECT_THAT(told(check_photos, naming("", {})), IsEmpty());
}

std::string remedy(const std::string& photo, const std::string& file) {
  Findings findings;
  check_photos(naming(photo, {file}), findings);
  return findings.size() == 1 ? findings[0].remedy : "";
}

TEST(Photos, OfASimilarNameAreSuggested) {
  EXPECT_EQ(
      remedy("写真/B09_1.png", "04_環境局/写真/b09_1.JPG"),
      "「写真/b09_1.JPG」があります。この写真のことであれば、「写真/B09_1.png」を「写真/b09_1."
      "JPG」に直してください（例: 写真/b09_1.JPG）。");
  for (const char* named :
       {"写真/Ｂ０９＿１.png", "B09_1.png", "画像/B09_1.png", "写真/B09 _1.png"}) {
    EXPECT_THAT(remedy(named, "04_環境局/写真/B09_1.png"),
                testing::StartsWith("「写真/B09_1.png」があります。"))
        << named;
  }
  EXPECT_EQ(
      remedy("写真/B09_1.png", "04_環境局/写真/B09_2.png"),
      "写真のファイルを様式と同じ場所の「写真」フォルダーに入れるか、ファイル名を直してください"
      "（例: 写真/B09_1.png）。");
}

TEST(Photos, OfTheSubmissionsAreAllThere) {
  model::Edition edition = edition_with({expected_table("case_photos")});
  for (const char* file :
       {"02_市民文化局/写真/B03_1.png", "02_市民文化局/写真/B03_2.png",
        "11_幸区役所/写真/B07_1.png", "11_幸区役所/写真/B07_2.png", "14_麻生区役所/写真/B09_1.png",
        "16_消防局/写真/B05_1.png", "17_教育委員会事務局/写真/B04_1.png"}) {
    edition.inputs.push_back({file, ""});
  }
  EXPECT_THAT(told(check_photos, edition), IsEmpty());
  edition.inputs.erase(edition.inputs.begin());
  EXPECT_EQ(told(check_photos, edition).size(), 1u);
}

TEST(FileNames, ComposeTheKanaThatUnicodeComposes) {
  constexpr std::pair<const char*, const char*> kNames[] = {
      {"う\u3099", "ゔ"},       {"ウ\u3099", "ヴ"},           {"ワ\u3099ヲ\u3099", "ヷヺ"},
      {"ホ\u309A", "ポ"},       {"つ\u3099と\u3099", "づど"}, {"ゝ\u3099", "ゞ"},
      {"あ\u3099", "あ\u3099"}, {"\u3099", "\u3099"},         {"か\u309A", "か\u309A"},
  };
  for (const auto& [written, composed] : kNames) EXPECT_EQ(file_key(written), composed);
}

}  // namespace
}  // namespace nenpo::check
