// Counts that prose states, counted again.
#include <gtest/gtest.h>

#include "assemble/counts.h"
#include "assemble/enumerations.h"
#include "tests/assemble/submitted_edition.h"
#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kMeasures =
    "### 1. 生命を守り生き生きと暮らすことができるまちづくり\n"
    "#### ① 災害に強いまちをつくる取組\n##### 地域防災力の向上\n- 対策\n##### 消防力の強化\n"
    "#### ② 安全に暮らせるまちをつくる取組\n##### 防犯対策の推進\n###### 細かな見出し\n"
    "#### その他\n##### 数えない見出し\n";

/// The warnings about a text that is submitted beside the measures above.
std::string told(std::string text) {
  model::Edition edition = test::submitted_edition();
  edition.prose = {{"prose/sample/measures.md", std::string(kMeasures)},
                   {"prose/sample/text.md", std::move(text)}};
  PublicationTemplate publication = test::publication_of("");
  publication.parts.front().text.reset();
  publication.parts.front().prose = "sample/text.md";
  const test::TypedChapter chapter(publication, edition);
  std::string told;
  for (const Finding& finding : chapter.findings) {
    if (finding.code != "prose-count-mismatch") continue;
    told += to_string(finding.severity) + " " + to_string(finding.place) + " " + finding.message +
            finding.remedy + "\n";
  }
  return told;
}

constexpr std::string_view kRight[] = {
    "総合計画の18の政策及び3の施策と、SDGsの17のゴール、SDGsの169のターゲット",
    "総合計画の18政策・3施策、全17ゴール、SDGsの１７のゴール",
    "総務企画局、経済労働局、環境局、中原区役所の4局区連携",
    "2025年度は、総務企画局、環境局の2局区",
    "「化学工業」「石油製品」「教育(その他の教育、学習支援業)」の3業種",
    "「使いやすくする」、「みんなで使う」の2つの考え方",
    "配信件数 73件(13局区)、配信件数 73件（13局区）",
};

TEST(CountsInProse, ThatAreRightAreSilent) {
  for (const std::string_view text : kRight) EXPECT_EQ(told(std::string(text)), "") << text;
  EXPECT_EQ(told("次の2つの視点をもとに展開する。\n\n- （１）参加\n  - 細目\n- （２）協働\n"), "");
}

/// Counts of something else: of a part, of what nobody counted up, of what the lists do not have.
constexpr std::string_view kOthers[] = {
    "3つの政策、5のゴール、第2施策、2の施策を重点とする",
    "財政課、総務企画局、環境局の5局区",
    "総務企画局の2局区、総務企画局と環境局の3人",
    "「A」の2つの柱、「A」「B」など5つ、「A」「B」の5年間",
    "次の3つの視点をもとに展開する。",
    "配信した事業は5件(2者)、5件(3局区)の相談",
    "18.5の政策、総合計画の18年度の政策",
};

TEST(CountsInProse, OfSomethingElseAreLeftAlone) {
  for (const std::string_view text : kOthers) EXPECT_EQ(told(std::string(text)), "") << text;
}

struct WrongCase {
  std::string_view text, told;
};

constexpr WrongCase kWrong[] = {
    {"総合計画の17の政策及び4の施策",
     "warning prose/sample/text.md!1 文中の「17の政策」は、総合計画の政策の一覧を数えると"
     "「18の政策」です。数えたものが正しければ、原稿の「17の政策」を「18の政策」に直してください。"
     "数字の代わりに {{count:policies}} と書くと、いつも数えた数を印刷します。\n"
     "warning prose/sample/text.md!1 "
     "文中の「4の施策」は、原稿で政策の下に並ぶ施策の見出しを数えると"
     "「3の施策」です。数えたものが正しければ、原稿の「4の施策」を「3の施策」に直してください。"
     "数字の代わりに {{count:measures}} と書くと、いつも数えた数を印刷します。\n"},
    {"SDGsの16のゴール",
     "warning prose/sample/text.md!1 文中の「16のゴール」は、SDGsのゴールの一覧を数えると"
     "「17のゴール」です。数えたものが正しければ、原稿の「16のゴール」を「17のゴール」に直して"
     "ください。数字の代わりに {{count:goals}} と書くと、いつも数えた数を印刷します。\n"},
    {"総務企画局、環境局、中原区役所の4局区連携",
     "warning prose/sample/text.md!1 文中の「4局区」は、すぐ前に並ぶ名前（総務企画局、環境局、"
     "中原区役所）を数えると「3局区」です。数えたものが正しければ、原稿の「4局区」を「3局区」に"
     "直してください。\n"},
    {"「使いやすくする」「みんなで使う」の3つ",
     "warning prose/sample/text.md!1 文中の「3つ」は、すぐ前に並ぶ名前（「使いやすくする」"
     "「みんなで使う」）を数えると「2つ」です。数えたものが正しければ、原稿の「3つ」を「2つ」に"
     "直してください。\n"},
    {"次の３つの視点をもとに展開する。\n\n- （１）参加\n- （２）協働\n",
     "warning prose/sample/text.md!1 文中の「３つ」は、すぐ下の箇条書きを数えると「2つ」です。"
     "数えたものが正しければ、原稿の「３つ」を「2つ」に直してください。\n"},
    {"配信件数 72件(13局区)",
     "warning prose/sample/text.md!1 文中の「72件(13局区)」は、様式4の情報配信の集計では"
     "「73件(13局区)」です。数えたものが正しければ、原稿の「72件(13局区)」を「73件(13局区)」に"
     "直してください。\n"},
};

TEST(CountsInProse, ThatAreWrongSayWhatWasReadWhatWasCountedAndHowToMendIt) {
  for (const WrongCase& one : kWrong) EXPECT_EQ(told(std::string(one.text)), one.told) << one.text;
}

TEST(Counts, AreOfTheModel) {
  const model::Edition& edition = test::submitted_edition();
  EXPECT_EQ(count_of("policies", edition), 18);
  EXPECT_EQ(count_of("measures", edition), 48);
  EXPECT_EQ(count_of("goals", edition), 17);
  EXPECT_EQ(count_of("targets", edition), 169);
}

}  // namespace
}  // namespace nenpo::assemble
