// What departments do not want published stays out of everything that is made of the edition:
// blocks, tables for other programs and the edition itself.
#include <gtest/gtest.h>

#include "model/edition_data.h"
#include "tests/assemble/submitted_edition.h"
#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kCanary = "カナリア";
constexpr std::string_view kRoster =
    "局区名,高津区役所\n"
    "No.,所属,氏名,公表,備考\n"
    "1,甲会,川崎 一,可,\n"
    "2,カナリア会,秘密 花子,不可,\n"
    "3,カナリア会,秘密 次郎,,非公開\n"
    "4,乙会,川崎 二,,カナリアの備考\n"
    "5,丙会,川崎 三,同意,\n";

model::Edition roster_edition() {
  return test::edition_of_csv("12_高津区役所/様式7_参加者名簿_高津区役所.csv", kRoster);
}

TEST(DataPrivacy, PrintsOnlyThoseWhoAgreed) {
  const test::TypedChapter chapter("{{roster}}\n\n:::{data table=\"roster\"}\n:::",
                                   roster_edition());
  for (const std::string_view name : {"川崎", "甲会", "乙会", "丙会"}) {
    EXPECT_NE(chapter.blocks.find(name), std::string::npos) << name << "\n" << chapter.blocks;
  }
  for (const std::string_view name : {std::string_view("秘密"), kCanary}) {
    EXPECT_EQ(chapter.blocks.find(name), std::string::npos) << name << "\n" << chapter.blocks;
  }
}

TEST(DataPrivacy, HoldsForFilesOfDataAsWell) {
  const model::Edition edition = roster_edition();
  std::string published = model::edition_json(edition) + model::dump(edition);
  for (const model::DataFile& file : model::edition_csv(edition)) published += file.text;
  EXPECT_NE(published.find("川崎 三"), std::string::npos);
  for (const std::string_view name : {std::string_view("秘密"), kCanary}) {
    EXPECT_EQ(published.find(name), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace nenpo::assemble
