// Prose that nobody means to write, and what the planning office is told about it: nothing may be
// lost or printed as typed without a word.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

std::string times(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

TEST(HostileProse, ReportsCellsThatTheHeadHasNoColumnsFor) {
  const TypedChapter chapter("| 環境 | 緑地 |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 5 |\n");
  EXPECT_EQ(chapter.found, "error surplus-cells chapter.md:3\n");
  ASSERT_EQ(chapter.findings.size(), 1U);
  EXPECT_EQ(chapter.findings.front().message,
            "表の見出しは2列ですが、この行にはセルが4個あります。3個め以降は印刷しませんでした。");
  EXPECT_EQ(
      chapter.findings.front().remedy,
      "見出しと「---」の行に列を足すか、余分な「|」を消してください。文字としての「|」は「\\|」"
      "と書いてください。");
}

TEST(HostileProse, CountsCellsAsMarkdownDoes) {
  for (const std::string row : {"| a | b |", "a | b", "| a \\| b | c |", "| {字|じ} | {{page:a}} |",
                                "| a | b |  ", "| a |", "|  |  |"}) {
    const TypedChapter chapter("| 環境 | 緑地 |\n|---|---|\n" + row + "\n");
    EXPECT_EQ(chapter.found.find("surplus-cells"), std::string::npos) << row;
  }
  const TypedChapter chapter("| 環境 | 緑地 |\n|---|---|\na | b | c\n");
  EXPECT_EQ(chapter.found, "error surplus-cells chapter.md:3\n");
}

TEST(HostileProse, ReportsABoxInAListItem) {
  const TypedChapter chapter(
      "- 項目\n\n  :::{callout kind=\"column\" title=\"題\"}\n  中\n  :::\n");
  EXPECT_EQ(chapter.found, "error malformed-block chapter.md:3\n");
  ASSERT_EQ(chapter.findings.size(), 1U);
  EXPECT_EQ(
      chapter.findings.front().message,
      "囲みの書き出し「:::{callout kind=\"column\" title=\"題\"}」が字下げされています。囲まずに、"
      "この行もそのまま印刷しました。");
}

TEST(HostileProse, ReportsARubyThatIsNeverClosedOrTooLong) {
  const TypedChapter open("{東京|とうきょう\n");
  EXPECT_EQ(open.found, "warning malformed-ruby chapter.md:1\n");
  const TypedChapter dots("{" + times("強調", 30) + "|・" + times("・", 60) + "}\n");
  EXPECT_EQ(dots.found, "warning malformed-ruby chapter.md:1\n");
  ASSERT_EQ(open.findings.size(), 1U);
  EXPECT_EQ(
      open.findings.front().message,
      "ふりがな「{東京|…}」は、長すぎるか、「}」で閉じられていません。そのまま印刷しました。");
}

TEST(HostileProse, LetsBracesOfTheTextStand) {
  for (const std::string text : {"{東京", "a { b } c", "{|", "{ {a|b}", "x | y"}) {
    const TypedChapter chapter(text + "\n");
    EXPECT_EQ(chapter.found, "") << text;
  }
}

TEST(HostileProse, TakesATabForABlank) {
  const TypedChapter chapter("環境\t緑地\n\n- 項目\t値\n");
  EXPECT_EQ(chapter.blocks.find('\t'), std::string::npos) << chapter.blocks;
  EXPECT_NE(chapter.blocks.find("環境 緑地"), std::string::npos) << chapter.blocks;
  EXPECT_NE(chapter.blocks.find("項目 値"), std::string::npos) << chapter.blocks;
}

/// What the PDF could not be written with, and what marks are hidden as while Markdown is read.
TEST(HostileProse, MakesNoncharactersVisible) {
  for (const std::string typed : {"\uFDD0", "\uFDD3", "\uFFFE", "\uFFFF", "\U0001FFFE"}) {
    const TypedChapter chapter("字" + typed + "字\n");
    EXPECT_NE(chapter.blocks.find("字\uFFFD字"), std::string::npos) << chapter.blocks;
  }
  const TypedChapter chapter("全角！𠮷\n");
  EXPECT_NE(chapter.blocks.find("全角！𠮷"), std::string::npos) << chapter.blocks;
}

}  // namespace
}  // namespace nenpo::assemble
