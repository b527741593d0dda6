#include "assemble/stated_totals.h"

#include <gtest/gtest.h>

#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kSilent[] = {
    "申込者：151人（会場26人、オンライン125人）",
    "3,532者(登録事業者1,749者、認証事業者1,783者)を登録・認証",
    "他都市視察：22自治体（会場2人、オンライン24人）",
    "3,814人（前年2,914人、前々年2,500人）",
    "73件（うち環境局3件、消防局2件）",
    "73件（環境局3件、消防局2件など）",
    "参加状況：3,093人（アンケート回答数は3,814人）",
    "73件(13局区)、2025年（令和7年、春）",
    "151人（会場、オンライン）、151人（会場26、オンライン124）",
    "151人（会場26人、オンライン124人",
};

TEST(StatedTotals, OfTheirPartsOrOfOtherFiguresAreSilent) {
  for (const std::string_view text : kSilent) EXPECT_TRUE(wrong_totals(text).empty()) << text;
}

TEST(StatedTotals, ThatTheirPartsDoNotMakeUpSayTheSum) {
  const test::TypedChapter chapter("申込者は、151人（会場26人、オンライン124人）である。");
  ASSERT_EQ(chapter.findings.size(), 1U);
  const Finding& found = chapter.findings.front();
  EXPECT_EQ(found.code, "prose-total-mismatch");
  EXPECT_EQ(found.severity, Severity::kWarning);
  EXPECT_EQ(
      found.message,
      "文中の「151人（会場26人、オンライン124人）」は、内訳を足すと150人で、合計と一致しません。");
  EXPECT_EQ(found.remedy,
            "合計か内訳のどちらかを直してください。例：「151人（会場26人、オンライン125人）」"
            "　足して合計になるものでなければ、「うち」などの言葉を添えてください。");
}

TEST(StatedTotals, AreExactInDecimals) {
  ASSERT_EQ(wrong_totals("10.0%（市内4.5%、市外5.4%）").size(), 1U);
  EXPECT_EQ(wrong_totals("10.0%（市内4.5%、市外5.4%）").front().sum, "9.9%");
  EXPECT_TRUE(wrong_totals("10%（市内4.5%、市外5.5%）").empty());
}

TEST(StatedTotals, OfKeyFactsAreCompared) {
  model::Edition edition;
  edition.prose = {
      {"prose/sample/text.md", "# 題\n\n- 申込者：151人（会場26人、オンライン124人）\n"}};
  const test::TypedChapter chapter(
      test::publication_of(
          ":::{take prose=\"sample/text.md\" under=\"題\" kind=\"list\" as=\"facts\"}\n:::\n"
          ":::{take prose=\"sample/text.md\" kind=\"heading\"}\n:::\n"),
      edition);
  EXPECT_NE(chapter.found.find("warning prose-total-mismatch prose/sample/text.md:3\n"),
            std::string::npos)
      << chapter.found;
}

}  // namespace
}  // namespace nenpo::assemble
