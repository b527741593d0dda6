#include <gtest/gtest.h>

#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

struct ContainerCase {
  std::string_view what;
  std::string_view typed;
  std::string_view blocks;
  std::string_view found;
};

constexpr ContainerCase kCases[] = {
    {"columns", "前\n:::{columns count=\"3\"}\n## 節\n\n文\n:::\n後",
     "paragraph 前\ncolumns 3\n  heading2 #h1 [] 節\n  paragraph 文\nparagraph 後\n", ""},
    {"a box", ":::{callout kind=\"column\" title=\"{幸|さいわい}区の**今**\"}\n- 一\n\n文\n:::",
     "callout column | {幸|さいわい}区の**今**\n  list\n    - 一\n  paragraph 文\n", ""},
    {"a box without a title",
     ":::{callout kind=\"callout\"}\n文\n:::", "callout callout | \n  paragraph 文\n", ""},
    {"an empty box", ":::{callout kind=\"callout\" title=\"題\"}\n:::", "callout callout | 題\n",
     ""},
    {"a box in columns, and fenced blocks in both",
     ":::{columns count=\"2\"}\n:::{note}\n注\n:::\n:::{callout kind=\"column\"}\n:::{bars}\na | "
     "0.5\n:::\n文\n:::\n後\n:::\n外",
     "columns 2\n  note ※ 注\n  callout column | \n    bars\n      bar a | 500‰\n    paragraph "
     "文\n  paragraph 後\nparagraph 外\n",
     ""},
    {"notes and typed indents inside",
     ":::{columns count=\"2\"}\n　文\n\n※ 注\n:::", "columns 2\n  paragraph 文\n  note ※ 注\n", ""},
    {"indented fences are no fences", "- 項\n  :::{columns}\n", "list\n  - 項:::{columns}\n",
     "error malformed-block chapter.md:2\n"},
    {"columns without a count", ":::{columns}\n文\n:::", "columns 2\n  paragraph 文\n",
     "error malformed-block chapter.md:1\n"},
    {"too many columns", ":::{columns count=\"4\"}\n文\n:::", "columns 2\n  paragraph 文\n",
     "error malformed-block chapter.md:1\n"},
    {"an unknown attribute", ":::{columns count=\"2\" gap=\"1\"}\n文\n:::",
     "columns 2\n  paragraph 文\n", "error malformed-block chapter.md:1\n"},
    {"a box of no kind", ":::{callout title=\"題\"}\n文\n:::",
     "callout callout | 題\n  paragraph 文\n", "error malformed-block chapter.md:1\n"},
    {"a box that grows",
     ":::{callout kind=\"a\" grows=\"yes\"}\n文\n:::", "callout a | \n  paragraph 文\n", ""},
    {"a box that grows somehow", ":::{callout kind=\"a\" grows=\"1\"}\n文\n:::",
     "callout a | \n  paragraph 文\n", "error malformed-block chapter.md:1\n"},
    {"a box that grows",
     ":::{callout kind=\"a\" grows=\"yes\"}\n文\n:::", "callout a | \n  paragraph 文\n", ""},
    {"a box that grows somehow", ":::{callout kind=\"a\" grows=\"1\"}\n文\n:::",
     "callout a | \n  paragraph 文\n", "error malformed-block chapter.md:1\n"},
    {"columns in columns",
     ":::{columns count=\"2\"}\n前\n:::{columns count=\"3\"}\n中\n:::\n後\n:::\n外",
     "columns 2\n  paragraph 前\n  paragraph 中\n  paragraph 後\nparagraph 外\n",
     "error misplaced-block chapter.md:3\n"},
    {"columns in a box in columns",
     ":::{columns count=\"2\"}\n:::{callout kind=\"column\"}\n:::{columns "
     "count=\"2\"}\n中\n:::\n箱\n:::\n後\n:::",
     "columns 2\n  callout column | \n    paragraph 中\n    paragraph 箱\n  paragraph 後\n",
     "error misplaced-block chapter.md:3\n"},
    {"a box in a box", ":::{callout kind=\"a\"}\n:::{callout kind=\"b\"}\n中\n:::\n:::",
     "callout a | \n  callout b | \n    paragraph 中\n", ""},
    {"a heading at the head of a box is its title",
     ":::{callout kind=\"a\"}\n### (1) {経済|けいざい}\n文\n:::",
     "callout a | \n  heading3 #h1 [(1)] {経済|けいざい}\n  paragraph 文\n", ""},
    {"a heading further down in a box", ":::{callout kind=\"a\"}\n前\n### (経済) の*今*\n文\n:::",
     "callout a | \n  paragraph 前\n  paragraph **(経済) の今**\n  paragraph 文\n",
     "error misplaced-block chapter.md:3\n"},
    {"a heading in a box with a title", ":::{callout kind=\"a\" title=\"題\"}\n### 今\n:::",
     "callout a | 題\n  paragraph **今**\n", "error misplaced-block chapter.md:2\n"},
    {"a look", ":::{look name=\"lead\"}\n文\n:::{callout kind=\"a\"}\n中\n:::\n:::\n後",
     "look lead\n  paragraph 文\n  callout a | \n    paragraph 中\nparagraph 後\n", ""},
    {"a look of no name", ":::{look}\n文\n:::", "paragraph 文\n",
     "error malformed-block chapter.md:1\n"},
    {"a row of cells",
     ":::{row shares=\"3:6.5\" kind=\"band\"}\n:::{cell}\n左\n\n下\n:::\n\n:::{cell}\n右\n:::\n:"
     "::",
     "row band\n  cell\n  paragraph 左\n  paragraph 下\n  cell\n  paragraph 右\n", ""},
    {"boxes and looks for cells, a row in a box",
     ":::{callout kind=\"a\"}\n:::{row}\n:::{callout kind=\"b\" "
     "grows=\"yes\"}\n左\n:::\n:::{look name=\"c\"}\n右\n:::\n:::\n:::",
     "callout a | \n  row \n    cell\n    callout b | \n      paragraph 左\n    cell\n    look c\n "
     "     paragraph 右\n",
     ""},
    {"words beside the cells", ":::{row}\n前\n:::{cell}\n一\n:::\n後\n:::{cell}\n二\n:::\n:::",
     "row \n  cell\n  paragraph 前\n  paragraph 一\n  paragraph 後\n  cell\n  paragraph 二\n",
     "error misplaced-block chapter.md:1\nerror misplaced-block chapter.md:1\n"},
    {"a row without cells", ":::{row}\n文\n:::", "paragraph 文\n",
     "error misplaced-block chapter.md:1\n"},
    {"shares that are not as many as the cells", ":::{row shares=\"1:2\"}\n:::{cell}\n一\n:::\n:::",
     "row \n  cell\n  paragraph 一\n", "error malformed-block chapter.md:1\n"},
    {"shares that are no numbers",
     ":::{row shares=\"1:0\"}\n:::{cell}\n一\n:::\n:::{cell}\n二\n:::\n:::",
     "row \n  cell\n  paragraph 一\n  cell\n  paragraph 二\n",
     "error malformed-block chapter.md:1\n"},
    {"a cell outside of a row", "前\n:::{cell}\n文\n:::", "paragraph 前\nparagraph 文\n",
     "error misplaced-block chapter.md:2\n"},
    {"a page break in a cell", ":::{row}\n:::{cell}\n一\n\n---\n\n二\n:::\n:::",
     "row \n  cell\n  paragraph 一\n  paragraph 二\n", "error misplaced-block chapter.md:2\n"},
    {"a sheet",
     ":::{sheet layout=\"cover\"}\n:::{frame name=\"title\"}\n# 題\n:::\n\n:::{frame "
     "name=\"lead\"}\n:::{row}\n:::{cell}\n:::{callout kind=\"a\"}\n## 一\n文\n### "
     "二\n:::\n:::\n:::\n:::\n:::\n後",
     "sheet cover\n  frame title\n  heading1 #h1 [] 題\n  frame lead\n  row \n    cell\n    "
     "callout a | \n      heading2 #h1-1 [] 一\n      paragraph 文\n      heading3 #h1-1-1 [] "
     "二\nparagraph 後\n",
     ""},
    {"an empty frame",
     ":::{sheet layout=\"a\"}\n:::{frame name=\"b\"}\n:::\n:::", "sheet a\n  frame b\n", ""},
    {"words beside the frames", ":::{sheet layout=\"a\"}\n:::{frame name=\"b\"}\n一\n:::\n二\n:::",
     "sheet a\n  frame b\n  paragraph 一\n  paragraph 二\n",
     "error misplaced-block chapter.md:1\n"},
    {"a sheet without frames", ":::{sheet layout=\"a\"}\n文\n:::", "paragraph 文\n",
     "error misplaced-block chapter.md:1\n"},
    {"a sheet of no layout", ":::{sheet}\n:::{frame name=\"b\"}\n文\n:::\n:::", "paragraph 文\n",
     "error malformed-block chapter.md:1\n"},
    {"a frame of no name",
     ":::{sheet layout=\"a\"}\n:::{frame name=\"b\"}\n一\n:::\n:::{frame}\n二\n:::\n:::",
     "sheet a\n  frame b\n  paragraph 一\n  paragraph 二\n",
     "error malformed-block chapter.md:5\n"},
    {"a frame in a cell", ":::{row}\n:::{cell}\n:::{frame name=\"a\"}\n文\n:::\n:::\n:::",
     "row \n  cell\n  paragraph 文\n", "error misplaced-block chapter.md:3\n"},
    {"a sheet in a box",
     ":::{callout kind=\"a\"}\n:::{sheet layout=\"b\"}\n:::{frame "
     "name=\"c\"}\n文\n:::\n:::\n:::",
     "callout a | \n  paragraph 文\n", "error misplaced-block chapter.md:2\n"},
    {"columns in a frame",
     ":::{sheet layout=\"a\"}\n:::{frame name=\"b\"}\n:::{columns "
     "count=\"2\"}\n文\n:::\n:::\n:::",
     "sheet a\n  frame b\n  columns 2\n    paragraph 文\n", ""},
    {"a page break in a frame",
     ":::{sheet layout=\"a\"}\n:::{frame name=\"b\"}\n一\n:::{page-break}\n二\n:::\n:::",
     "sheet a\n  frame b\n  paragraph 一\n  paragraph 二\n",
     "error misplaced-block chapter.md:2\n"},
    {"a page break in columns", ":::{columns count=\"2\"}\n前\n\n---\n\n後\n:::",
     "columns 2\n  paragraph 前\n  paragraph 後\n", "error misplaced-block chapter.md:1\n"},
    {"columns never closed", "前\n:::{columns count=\"2\"}\n文\n\n## 節\n",
     "paragraph 前\ncolumns 2\n  paragraph 文\n  heading2 #h1 [] 節\n",
     "error unclosed-block chapter.md:2\n"},
    {"words never closed before the next block", ":::{note}\n注\n:::{bars}\na | 0.5\n:::\n文",
     "note ※ 注\nbars\n  bar a | 500‰\nparagraph 文\n", "error unclosed-block chapter.md:1\n"},
    {"lines behind a dropped one keep their numbers", "前\n:::\n語[^z]",
     "paragraph 前\nparagraph 語[^z]\n",
     "error malformed-block chapter.md:2\nerror undefined-footnote chapter.md:3\n"},
    {"a closing line alone", "前\n\n:::\n\n後", "paragraph 前\nparagraph 後\n",
     "error malformed-block chapter.md:3\n"},
    {"colons in a sentence", "a ::: b", "paragraph a ::: b\n", ""},
};

TEST(Containers, HoldBlocksAndOneAnother) {
  for (const ContainerCase& one : kCases) {
    const TypedChapter chapter(one.typed);
    EXPECT_EQ(chapter.blocks, one.blocks) << one.what;
    EXPECT_EQ(chapter.found, one.found) << one.what;
  }
}

TEST(Containers, SayWhatIsWrongAndHowToMendIt) {
  const TypedChapter nested("\n:::{callout kind=\"a\"}\n:::{sheet layout=\"b\"}\n中\n:::\n:::\n");
  ASSERT_EQ(nested.findings.size(), 1U);
  EXPECT_EQ(nested.findings[0].message,
            "囲み「callout」（2行目から）の中に囲み「sheet」は置けません。囲まずに、"
            "中身だけを印刷しました。");
  EXPECT_EQ(nested.findings[0].remedy,
            "囲み「callout」を「:::」だけの行で閉じてから、囲み「sheet」を始めてください。");

  const TypedChapter heading(":::{callout kind=\"a\"}\n文\n#### 今\n:::\n");
  ASSERT_EQ(heading.findings.size(), 1U);
  EXPECT_EQ(heading.findings[0].message,
            "囲み「callout」の中に見出し「今」があります。太字の段落として印刷しました。");
  EXPECT_EQ(heading.findings[0].remedy,
            "囲みの題は title=\"…\" に書くか囲みの初めの見出しにし、中の小さな題は太字にしてくださ"
            "い。例：**今**");

  const TypedChapter columns(":::{columns count=\"二\"}\n文\n:::\n");
  ASSERT_EQ(columns.findings.size(), 1U);
  EXPECT_EQ(columns.findings[0].message, "段組みの段の数「二」を読めません。2段で組みました。");
  EXPECT_EQ(columns.findings[0].remedy, "段の数は2か3にしてください。例：:::{columns count=\"2\"}");

  const TypedChapter frame(":::{frame name=\"a\"}\n文\n:::\n");
  ASSERT_EQ(frame.findings.size(), 1U);
  EXPECT_EQ(
      frame.findings[0].message,
      "囲み「frame」は、囲み「sheet」のすぐ中にだけ置けます。囲まずに、中身だけを印刷しました。");
  EXPECT_EQ(frame.findings[0].remedy,
            "囲み「sheet」の中に書いてください。例：:::{sheet layout=\"cover\"} の次の行に "
            ":::{frame name=\"title\"}");

  const TypedChapter row(":::{row shares=\"1:2\"}\n文\n:::{cell}\n一\n:::\n:::\n");
  ASSERT_EQ(row.findings.size(), 2U);
  EXPECT_EQ(row.findings[0].message,
            "囲み「row」の中に、囲み「cell」に入っていないものがあります。隣の「cell」に入れて印刷"
            "しました。");
  EXPECT_EQ(row.findings[0].remedy,
            "囲み「row」のすぐ中には、囲み「cell」を書いてください。例：:::{cell}");
  EXPECT_EQ(
      row.findings[1].message,
      "囲み「row」の幅の割合「1:2」が、中にある1つの「cell」と合いません。同じ幅で並べました。");
  EXPECT_EQ(row.findings[1].remedy,
            "「cell」と同じ数だけ、0より大きい数を「:」で区切って書いてください。例：:::{row "
            "shares=\"3:6:6\"}");

  const TypedChapter alone(":::\n文");
  ASSERT_EQ(alone.findings.size(), 1U);
  EXPECT_EQ(alone.findings[0].message,
            "「:::」だけの行がありますが、閉じる囲みがありません。この行は印刷しませんでした。");
}

TEST(Containers, KeepTheirAttributes) {
  const TypedChapter chapter(
      ":::{row shares=\"3:6.5\"}\n:::{callout kind=\"a\" "
      "grows=\"yes\"}\n一\n:::\n:::{cell}\n:::{table kind=\"labels\"}\n| a |\n|---|\n| b "
      "|\n:::\n:::\n:::\n");
  EXPECT_EQ(chapter.found, "");
  const auto& row = std::get<model::Row>(chapter.manuscript.blocks.front());
  EXPECT_EQ(row.shares, (std::vector{3.0, 6.5}));
  EXPECT_TRUE(std::get<model::Callout>(row.cells[0].front()).grows);
  EXPECT_EQ(std::get<model::Table>(row.cells[1].front()).kind, "labels");
}

TEST(Containers, GiveTheirHeadingsMarkersIdsAndAPlaceInTheirChapter) {
  const TypedChapter chapter(
      "# 1 章\n:::{columns count=\"2\"}\n## (1) 節\n##### 施策\n:::\n## (2) 次\n");
  EXPECT_EQ(chapter.blocks,
            "heading1 #h1 [1] 章\ncolumns 2\n  heading2 #h1-1 [(1)] 節\n  heading5 #h1-1-1 [○] "
            "施策\nheading2 #h1-2 [(2)] 次\n");
}

TEST(Containers, TakeInsertionsAndHeadingEndsInside) {
  PublicationTemplate publication = test::publication_of(
      "# 1 章\n:::{columns count=\"2\"}\n## (1) 節\n文\n## (2) 市では、進める\n:::\n後\n");
  publication.insertions.push_back(
      {"chapter.md", "(1) 節", {"figure.md", "図の文"}, "", {"p.toml", 9}});
  publication.heading_ends.push_back({"chapter.md", "(2) 市", {"p.toml", 7}});
  const TypedChapter chapter(publication, {});
  EXPECT_EQ(chapter.found, "");
  EXPECT_EQ(
      chapter.blocks,
      "heading1 #h1 [1] 章\ncolumns 2\n  heading2 #h1-1 [(1)] 節\n  paragraph 文\n  "
      "paragraph 図の文\n  heading2 #h1-2 [(2)] 市\n  paragraph では、進める\nparagraph 後\n");
}

TEST(Containers, OpenedAHundredThousandTimesEnd) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += ":::{callout kind=\"a\"}\n";
  const TypedChapter chapter(text + "底");
  std::string blocks;
  for (int i = 0; i < 10; ++i) blocks += std::string(2 * i, ' ') + "callout a | \n";
  EXPECT_EQ(chapter.blocks, blocks + std::string(20, ' ') + "paragraph 底\n");
  EXPECT_EQ(chapter.findings.size(), 199990U);
  EXPECT_EQ(chapter.findings.front().message,
            "囲みの中の囲みが10段より深くなっています。囲まずに、中身だけを印刷しました。");
}

}  // namespace
}  // namespace nenpo::assemble
