// Numbers of submitted prose: which value of the forms' tables they print, and the list of those
// that print none.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/assemble/submitted_edition.h"
#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

/// A publication of that one text as submitted, with the tables of the real submission.
TypedChapter chapter_of(std::string text) {
  model::Edition edition = test::submitted_edition();
  edition.prose = {{"prose/sample/text.md", std::move(text)}};
  PublicationTemplate publication = test::publication_of("");
  publication.parts.front().text.reset();
  publication.parts.front().prose = "sample/text.md";
  return {publication, edition};
}

struct RecordCase {
  std::string_view what, mark, typed, bound;
};

constexpr RecordCase kBound[] = {
    {"figures of the day that the text names", "",
     "2025年11月25日現在、3,532者(登録事業者1,749者、認証事業者1,783者)",
     "2025年11月25日現在、3,532⟦partner_counts/2025-11-25,total/count⟧者(登録事業者"
     "1,749⟦partner_counts/2025-11-25,registered/count⟧者、認証事業者"
     "1,783⟦partner_counts/2025-11-25,certified/count⟧者)"},
    {"figures of the record whose mark stands in the section", "{{training:TR2025-01}}",
     "申込者：151人（会場26人、オンライン125人）",
     "申込者：151⟦trainings/TR2025-01/participants_total⟧人（会場"
     "26⟦trainings/TR2025-01/participants_venue⟧人、オンライン"
     "125⟦trainings/TR2025-01/participants_online⟧人）"},
    {"a unit that only one column has", "{{training:TR2025-01}}", "複数自治体（22自治体）が視察",
     "複数自治体（22⟦trainings/TR2025-01/observer_organizations⟧自治体）が視察"},
    {"a small figure with the record's own words", "{{training:TR2025-02}}",
     "参加者の94%が「とても良い（まあまあ良い）」と回答",
     "参加者の94⟦trainings/TR2025-02/positive_rate⟧%が「とても良い（まあまあ良い）」と回答"},
    {"a percent sign of full width", "{{training:TR2025-02}}",
     "94％が「とても良い（まあまあ良い）」",
     "94⟦trainings/TR2025-02/positive_rate⟧％が「とても良い（まあまあ良い）」"},
    {"the rank of the city that the text names", "{{rankings}}",
     "2024年秋の調査では、川崎市は全815市区中6位",
     "2024年秋の調査では、川崎市は全815市区中"
     "6⟦rankings/4,6/rank⟧位"},
    {"a rank as an ordinal number", "{{rankings}}", "**川崎市は第6位。**",
     "**川崎市は第****6**⟦rankings/4,6/rank⟧**位。**"},
    {"the counts of messages", "{{outreach:2025}}", "配信件数 73件(13局区)",
     "配信件数 73⟦outreach_totals/2025-04-01/message_count⟧件("
     "13⟦outreach_totals/2025-04-01/department_count⟧局区)"},
};

TEST(NumbersInProse, AreTheValuesOfTheRecordsThatTheProseNames) {
  for (const RecordCase& one : kBound) {
    const auto chapter =
        chapter_of(std::string(one.mark) + "\n\n" + std::string(one.typed) + "。\n");
    EXPECT_NE(chapter.blocks.find("paragraph " + std::string(one.bound)), std::string::npos)
        << one.what << "\n"
        << chapter.blocks.substr(chapter.blocks.find("paragraph"));
  }
}

constexpr RecordCase kNearMisses[] = {
    {"another day", "", "2025年11月24日現在、3,532者", ""},
    {"no day and no mark", "", "3,532者が登録", ""},
    {"another figure", "{{training:TR2025-01}}", "申込者：152人", ""},
    {"another unit", "{{training:TR2025-01}}", "申込者：151件", ""},
    {"the tail of a longer number", "{{training:TR2025-01}}", "申込者：1,151人", ""},
    {"more than the figure", "{{training:TR2025-01}}", "申込者：151人以上", ""},
    {"another year", "{{training:TR2025-01}}", "2024年度の申込者：151人", ""},
    {"a small number that is called otherwise", "{{training:TR2025-01}}", "講師2人が登壇", ""},
    {"another record", "{{training:TR2025-02}}", "申込者：151人", ""},
    {"a rank without its city", "{{rankings}}", "前回の6位から上がった", ""},
    {"another city's rank", "{{rankings}}", "川崎市は5位", ""},
    {"an ordinal number that is no rank", "{{rankings}}", "第4回調査で川崎市は上がった", ""},
    {"full-width digits", "{{training:TR2025-01}}", "申込者：１５１人", ""},
};

TEST(NumbersInProse, ThatMightBeSomethingElseAreNoValues) {
  for (const RecordCase& one : kNearMisses) {
    const auto chapter =
        chapter_of(std::string(one.mark) + "\n\n" + std::string(one.typed) + "。\n");
    EXPECT_NE(chapter.blocks.find("paragraph " + std::string(one.typed) + "。\n"),
              std::string::npos)
        << one.what << "\n"
        << chapter.blocks.substr(chapter.blocks.find("paragraph"));
  }
}

TEST(NumbersInProse, AreKnownOutsideTheSectionOnlyWhenUnmistakable) {
  const auto chapter = chapter_of(
      "# 研修\n\n{{training:TR2025-02}}\n\n{{training:TR2025-01}}\n\n# ほか\n\n"
      "3,093人が参加し、151人が申し込んだ。\n");
  EXPECT_NE(
      chapter.blocks.find("paragraph 3,093⟦trainings/TR2025-02/participants_total⟧人が参加し、"
                          "151人が申し込んだ。"),
      std::string::npos)
      << chapter.blocks;
}

TEST(NumbersInProse, OfKeyFactsAreLentByFiguresOfTheSameUnitOnly) {
  model::Edition edition = test::submitted_edition();
  edition.prose = {{"prose/sample/text.md", "# 題\n\n- 視察：22自治体\n- 視察：22人\n"}};
  const std::string take =
      ":::{take prose=\"sample/text.md\" under=\"題\" kind=\"list\" "
      "as=\"facts:training:TR2025-01\"}\n:::\n";
  const TypedChapter chapter(test::publication_of(take), edition);
  EXPECT_EQ(chapter.blocks,
            "key-facts training\n"
            "  視察 | 22_自治体⟦trainings/TR2025-01/observer_organizations⟧\n  視察 | 22_人⟦⟧\n");
}

/// The findings of that code, as the clerk reads them.
std::string told(const Findings& findings, std::string_view code) {
  std::string text;
  for (const Finding& finding : findings) {
    if (finding.code != code) continue;
    text += to_string(finding.severity) + " " + to_string(finding.place) + " " + finding.message +
            "\n" + finding.remedy + "\n";
  }
  return text;
}

TEST(NumbersInProse, ThatEqualNoValueAreListedOnceAFile) {
  const auto chapter = chapter_of(
      "# 55駅のまち\n\n市内に55駅、55駅、2つの大学がある（2024年）。\n\n- 43.7歳\n\n"
      "2025年11月25日現在、3,532者。\n");
  EXPECT_EQ(
      told(chapter.findings, "unsourced-numbers"),
      "info prose/sample/text.md!1 この原稿には、提出された様式のどの値とも結び付かない数値が"
      "4個あります。1行：55駅／3行：55駅、2つ／5行：43.7歳。\n"
      "元の資料と照らして確かめてください。様式にある値であれば、数字と単位を様式とそろえると、"
      "出所が付きます（例：様式の3,814人は「3,814人」と書く）。様式にない数値は、そのままで"
      "かまいません。\n");
}

TEST(NumbersInProse, AreNotListedWhereEachHasItsValueOrNoneIsThere) {
  for (const char* text : {"注[^a]。\n\n[^a]: 脚注。\n", "2025年11月25日現在、3,532者。\n",
                           "数字のない文。\n", "総合計画の18の政策。\n", "{{outreach:2025}}\n"}) {
    EXPECT_EQ(told(chapter_of(text).findings, "unsourced-numbers"), "") << text;
  }
}

}  // namespace
}  // namespace nenpo::assemble
