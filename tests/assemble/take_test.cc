#include <gtest/gtest.h>

#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

constexpr std::string_view kProse =
    "# 1 宣言\n"  // 1
    "\n"
    "前書き。\n"  // 3
    "\n"
    "## 要旨\n"  // 5
    "\n"
    "- 一\n"  // 7
    "- 二\n"
    "  - 二の一\n"
    "- 三\n"  // 10
    "\n"
    "一段め[^a]。\n"  // 12
    "\n"
    "※ 注です。\n"  // 14
    "\n"
    "[^a]: 脚注。\n"  // 16
    "\n"
    "## 結果\n"  // 18
    "\n"
    "### 声\n"  // 20
    "\n"
    "> よい。\n"  // 22
    "\n"
    "## 次回 {#next}\n"  // 24
    "\n"
    "### 声\n"  // 26
    "\n"
    "| 区 | 数 |\n"  // 28
    "|---|---|\n"
    "| 幸 | 3 |\n";

model::Edition edition_of(std::string_view prose) {
  model::Edition edition;
  edition.prose.push_back({"prose/a/b.md", std::string(prose)});
  return edition;
}

std::string take(std::string_view attributes) {
  return ":::{take prose=\"a/b.md\" " + std::string(attributes) + "}\n:::\n";
}

/// Without the errors for what the case does not take, and the list of its numbers.
std::string found_at_take(const TypedChapter& chapter) {
  std::string found;
  for (const Finding& finding : chapter.findings) {
    const bool told_elsewhere = finding.code == "prose-not-printed" ||
                                finding.code == "unused-footnote" ||
                                finding.code == "unsourced-numbers";
    if (told_elsewhere) continue;
    found += to_string(finding.severity) + " " + finding.code + " " + finding.place.file + ":" +
             finding.place.at + "\n";
  }
  return found;
}

struct TakeCase {
  std::string_view attributes;
  std::string_view blocks;
  std::string_view found;
};

constexpr TakeCase kCases[] = {
    {"kind=\"heading\" nth=\"1\"", "heading1 #h1 [1] 宣言\n", ""},
    {"kind=\"heading\" under=\"結果\" level=\"1\"", "heading1 #h1 [] 結果\n", ""},
    {"kind=\"heading\" match=\"次\"", "heading2 #next [] 次回\n", ""},
    {"under=\"1宣言\"", "paragraph 前書き。\n", ""},
    {"under=\"宣言\"", "paragraph 前書き。\n", ""},
    {"under=\"要旨\" kind=\"list\"", "list\n  - 一\n  - 二\n    - 二の一\n  - 三\n", ""},
    {"under=\"要旨\" kind=\"list\" items=\"2-3\"", "list\n  - 二\n    - 二の一\n  - 三\n", ""},
    {"under=\"要旨\" kind=\"list\" items=\"1,3\"", "list\n  - 一\n  - 三\n", ""},
    {"under=\"要旨\" kind=\"paragraph\"",
     "paragraph 一段め[^*1]。\nnote ※ 注です。\nfootnote *1 脚注。\n", ""},
    {"under=\"要旨\" kind=\"paragraph\" nth=\"2\"", "note ※ 注です。\n", ""},
    {"under=\"要旨\" match=\"一段\"", "paragraph 一段め[^*1]。\nfootnote *1 脚注。\n", ""},
    {"under=\"要旨\" kind=\"list\" as=\"paragraph\"",
     "paragraph 一\nparagraph 二\nparagraph 二の一\nparagraph 三\n", ""},
    {"kind=\"heading\" nth=\"1\" as=\"paragraph\"", "paragraph 1 宣言\n", ""},
    {"kind=\"heading\" nth=\"1\" as=\"kicker heading\" level=\"2\"", "heading2 #h1 [] 1\n", ""},
    {"kind=\"heading\" nth=\"1\" as=\"title paragraph\"", "paragraph 宣言\n", ""},
    {"under=\"1 宣言\" as=\"heading\"", "heading3 #h1 [] 前書き。\n", ""},
    {"under=\"1 宣言\" as=\"paragraph song\"", "paragraph 前書き。\n",
     "error malformed-block chapter.md:1\n"},
    {"under=\"結果 > 声\" kind=\"quotation\"", "quotation\n  paragraph よい。\n", ""},
    {"under=\"1 宣言 > 次回 > 声\"", "table  | columns <<\n  header | 区 | 数\n  row | 幸 | 3\n",
     ""},
    {"under=\"結果\" kind=\"section\" level=\"1\"",
     "heading1 #h1 [] 結果\nheading2 #h1-1 [] 声\nquotation\n  paragraph よい。\n", ""},
    {"under=\"声\"", "quotation\n  paragraph よい。\n", "error ambiguous-heading chapter.md:1\n"},
    {"under=\"実施\"", "paragraph 地\n", "error take-not-found chapter.md:1\n"},
    {"", "paragraph 地\n", "error take-not-found chapter.md:1\n"},
    {"under=\"要旨\" kind=\"table\"", "paragraph 地\n", "error take-not-found chapter.md:1\n"},
    {"under=\"要旨\" kind=\"paragraph\" nth=\"3\"", "paragraph 地\n",
     "error take-not-found chapter.md:1\n"},
    {"under=\"要旨\" kind=\"list\" nth=\"x\"", "paragraph 地\n",
     "error malformed-block chapter.md:1\n"},
    {"under=\"要旨\" kind=\"list\" items=\"3-4\"", "paragraph 地\n",
     "error malformed-block chapter.md:1\n"},
    {"under=\"要旨\" items=\"1\"", "paragraph 地\n", "error malformed-block chapter.md:1\n"},
    {"under=\"要旨\" kind=\"listen\"", "paragraph 地\n", "error malformed-block chapter.md:1\n"},
    {"under=\"1 宣言\" as=\"song\"", "paragraph 前書き。\n",
     "error malformed-block chapter.md:1\n"},
    {"under=\"結果\" kind=\"heading\" level=\"0\"", "heading2 #h1 [] 結果\n",
     "error malformed-block chapter.md:1\n"},
};

TEST(Take, CopiesBlocksOfTheProseIntoTheTemplate) {
  for (const TakeCase& one : kCases) {
    const bool empty = one.blocks == "paragraph 地\n";
    const TypedChapter chapter(take(one.attributes) + (empty ? "地\n" : ""), edition_of(kProse));
    EXPECT_EQ(chapter.blocks, one.blocks) << one.attributes;
    EXPECT_EQ(found_at_take(chapter), one.found) << one.attributes;
  }
}

TEST(Take, SaysWhichHeadingsThereAre) {
  const TypedChapter missing(take("under=\"実施\"") + "地", edition_of("# 一\n\n## 二\n"));
  ASSERT_GE(missing.findings.size(), 1U);
  EXPECT_EQ(missing.findings[0].message,
            "原稿 prose/a/b.md に見出し「実施」がありません。何も印刷しませんでした。");
  EXPECT_EQ(
      missing.findings[0].remedy,
      "under を、原稿の見出しと同じ文字にしてください。この原稿の見出しは、「一」「二」です。");

  const TypedChapter twice(take("under=\"声\""), edition_of(kProse));
  ASSERT_GE(twice.findings.size(), 1U);
  EXPECT_EQ(twice.findings[0].message,
            "原稿 prose/a/b.md に見出し「声」が2つあります。初めの見出しの下を印刷しました。");
  EXPECT_EQ(twice.findings[0].remedy,
            "上の見出しから「 > 」でつないで書いてください。この原稿では、「1 宣言 > 結果 > "
            "声」「1 宣言 > 次回 > 声」です。");
}

TEST(Take, OfAMissingFileLeavesABox) {
  const TypedChapter chapter(take("kind=\"all\""), {});
  EXPECT_EQ(chapter.blocks, "words-figure 未提出\n  line 原稿「a/b.md」\n");
  EXPECT_EQ(chapter.found, "error missing-prose chapter.md:1\n");
}

TEST(Take, ReportsEveryBlockThatIsNotPrinted) {
  const TypedChapter chapter(take("under=\"二\" kind=\"list\" items=\"2\""),
                             edition_of("# 一\n\n前。\n\n## 二\n\n- あ\n- い\n- う\n"));
  EXPECT_EQ(chapter.found,
            "error prose-not-printed prose/a/b.md:1\nerror prose-not-printed prose/a/b.md:3\n"
            "error prose-not-printed prose/a/b.md:5\nerror prose-not-printed prose/a/b.md:7\n"
            "error prose-not-printed prose/a/b.md:9\n");
  ASSERT_EQ(chapter.findings.size(), 5U);
  EXPECT_EQ(chapter.findings[3].message, "原稿の「あ」が、冊子のどこにも印刷されていません。");
}

TEST(Take, ReportsWhatIsPrintedTwiceUnlessThatIsMeant) {
  const std::string whole = take("kind=\"section\"");
  const model::Edition edition = edition_of("# 一 {#one}\n\n文。\n");
  EXPECT_EQ(TypedChapter(whole, edition).found, "");
  const TypedChapter twice(whole + take("under=\"一\""), edition);
  EXPECT_EQ(twice.found, "info prose-printed-twice chapter.md:3\n");
  EXPECT_EQ(twice.findings[0].message, "原稿の「文。」を、この冊子に2回以上印刷しています。");
  const TypedChapter again(whole + take("under=\"一\" kind=\"heading\" again=\"yes\""), edition);
  EXPECT_EQ(again.found, "");
  EXPECT_EQ(again.blocks, "heading1 #one [] 一\nparagraph 文。\nheading1 #h2 [] 一\n");
}

TEST(Take, GivesABoxItsTitle) {
  const TypedChapter chapter(":::{callout kind=\"a\"}\n" + take("kind=\"section\" under=\"二\"") +
                                 ":::\n" + take("kind=\"heading\" nth=\"1\""),
                             edition_of("# 一\n\n## 二\n\n文。\n"));
  EXPECT_EQ(chapter.found, "");
  EXPECT_EQ(chapter.blocks,
            "callout a | \n  heading2 #h1 [] 二\n  paragraph 文。\nheading1 #h2 [] 一\n");
}

TEST(Take, GivesPicturesWhatTheTemplateKnows) {
  const model::Edition edition =
      edition_of("{{photo-caption}} 一の様子\n\n{{photo-caption}} 二の様子\n");
  const TypedChapter chapter(
      take("kind=\"picture\" nth=\"1\" file=\"写真/a.png\" owner=\"幸区役所\" fit=\"whole\"") +
          take("kind=\"picture\" nth=\"2\" name=\"図\" alt=\"赤い橋\" picture=\"side\" "
               "fit=\"half\""),
      edition);
  EXPECT_EQ(chapter.blocks,
            "picture missing | 写真/a.png | 幸区役所 | 一の様子 | alternative 一の様子\n"
            "picture missing | 図 |  | 二の様子 | alternative 赤い橋\n");
  EXPECT_EQ(chapter.found,
            "warning picture-missing prose/a/b.md:1\nerror malformed-block chapter.md:3\n"
            "warning picture-missing prose/a/b.md:3\n");
  const auto& first =
      std::get<model::Picture>(std::get<model::Graphic>(chapter.manuscript.blocks[0]));
  EXPECT_EQ(first.fit, model::PictureFit::kWhole);
  const auto& second =
      std::get<model::Picture>(std::get<model::Graphic>(chapter.manuscript.blocks[1]));
  EXPECT_EQ(second.kind, "side");
}

TEST(Take, OfAFileThatIsPrintedAsAWholeReportsNothing) {
  PublicationTemplate publication = test::publication_of(take("kind=\"heading\" again=\"yes\""));
  Part part;
  part.prose = "a/b.md";
  publication.parts.push_back(part);
  EXPECT_EQ(TypedChapter(publication, edition_of("# 一\n\n文。\n")).found, "");
}

TEST(Take, AnswersForWholeFoldersOfProse) {
  PublicationTemplate publication = test::publication_of("文。\n");
  publication.prose_folders = {"a"};
  const TypedChapter chapter(publication, edition_of("# 一\n\n文。\n"));
  EXPECT_EQ(chapter.found, "error prose-not-printed prose/a/b.md:\n");
  ASSERT_EQ(chapter.findings.size(), 1U);
  EXPECT_EQ(chapter.findings[0].message, "原稿「a/b.md」が、冊子のどこにも印刷されていません。");
  publication.prose_folders = {"c"};
  EXPECT_EQ(TypedChapter(publication, edition_of("# 一\n\n文。\n")).found, "");
}

}  // namespace
}  // namespace nenpo::assemble
