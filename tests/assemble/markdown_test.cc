#include <gtest/gtest.h>

#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

struct MarkdownCase {
  std::string_view what;
  std::string_view typed;
  std::string_view blocks;
};

constexpr MarkdownCase kCases[] = {
    {"a line end between kana is nothing", "今日は\n晴れ。", "paragraph 今日は晴れ。\n"},
    {"a line end between Latin words is a blank", "open\ndata", "paragraph open data\n"},
    {"a line end beside a Latin word in Japanese is nothing", "本市の\nSDGs",
     "paragraph 本市のSDGs\n"},
    {"two blanks at the end break the line", "一行目  \n二行目", "paragraph 一行目⏎二行目\n"},
    {"a typed indent is dropped", "　字下げした段落。", "paragraph 字下げした段落。\n"},
    {"both kinds of emphasis are strong", "*弱く*、**強く**", "paragraph **弱く**、**強く**\n"},
    {"emphasis beside a Japanese bracket", "これが**「強調」**です",
     "paragraph これが**「強調」**です\n"},
    {"two stars alone stay", "2**10 と書く", "paragraph 2**10 と書く\n"},
    {"ruby", "{川崎|かわさき}市", "paragraph {川崎|かわさき}市\n"},
    {"ruby by character", "{川崎|かわ|さき}市", "paragraph {川崎|かわ|さき}市\n"},
    {"emphasis dots", "これを{強調|・}する。", "paragraph これを{強調|・}する。\n"},
    {"a dot for each character", "{強調|・・}", "paragraph {強調|・}\n"},
    {"ruby in strong text", "**{川崎|かわさき}市と{幸|さいわい}区**",
     "paragraph **{川崎|かわさき}****市と****{幸|さいわい}****区**\n"},
    {"ruby in strong text beside a bracket", "の**「{幸|さいわい}区」**は",
     "paragraph の**「****{幸|さいわい}****区」**は\n"},
    {"emphasis dots in strong text", "**これ{だけ|・}は**",
     "paragraph **これ****{だけ|・}****は**\n"},
    {"ruby on a variant of a character", "{葛\U000E0100城|かつら|ぎ}",
     "paragraph {葛\U000E0100城|かつら|ぎ}\n"},
    {"a raised note mark", "最幸{※1|^}のまち", "paragraph 最幸{※1|^}のまち\n"},
    {"escaped braces are text", "\\{川崎|かわさき}と\\{{page:a}}",
     "paragraph {川崎|かわさき}と{{page:a}}\n"},
    {"escaped stars are text", "\\*\\*強調\\*\\*「」", "paragraph **強調**「」\n"},
    {"marks in code are text", "`{川崎|かわさき}`と`[^a]`と`{{page:a}}`と`a**b**`",
     "paragraph {川崎|かわさき}と[^a]と{{page:a}}とa**b**\n"},
    {"an escaped brace in code keeps its backslash", "`\\{a|b}`", "paragraph \\\\{a|b}\n"},
    {"a dot with a reading is ruby", "{中点|・てん}", "paragraph {中点|・てん}\n"},
    {"braces without a bar are text", "{川崎}市", "paragraph {川崎}市\n"},
    {"nested lists", "- 一\n  - 二\n- 三", "list\n  - 一\n    - 二\n  - 三\n"},
    {"numbered lists keep their numbers", "3. 一\n4. 二", "list\n  3. 一\n  4. 二\n"},
    {"a number with a bracket", "1) 一\n2) 二", "list\n  1) 一\n  2) 二\n"},
    {"numbers below a bullet, bullets behind them",
     "- 一\n  1. 二\n  2. 三\n     - 四\n  - 五\n- 六",
     "list\n  - 一\n    1. 二\n    2. 三\n      - 四\n    - 五\n  - 六\n"},
    {"bullets below a number", "1. 一\n   - 二\n     1) 三\n2. 四",
     "list\n  1. 一\n    - 二\n      1) 三\n  2. 四\n"},
    {"lists of four levels", "- 一\n  - 二\n    - 三\n      - 四\n",
     "list\n  - 一\n    - 二\n      - 三\n        - 四\n"},
    {"a numbered list in a quotation", "> 1. 一\n>    - 二\n> 2. 三",
     "quotation\n  paragraph 1. 一\n  paragraph ・二\n  paragraph 2. 三\n"},
    {"quotation", "> 声。\n>\n> 次の声。", "quotation\n  paragraph 声。\n  paragraph 次の声。\n"},
    {"a list in a quotation", "> 意見\n>\n> - 一\n> - 二",
     "quotation\n  paragraph 意見\n  paragraph ・一\n  paragraph ・二\n"},
    {"a rule is a page break", "前\n\n---\n\n後", "paragraph 前\npage-break\nparagraph 後\n"},
    {"a paragraph that begins with ※ is a note", "※ 注です。", "note ※ 注です。\n"},
    {"※ inside a paragraph is text", "最幸※のまち", "paragraph 最幸※のまち\n"},
    {"a bracketed word and a colon is no link definition", "[注]: 本文", "paragraph [注]: 本文\n"},
    {"a link shows its address", "[市](https://example.jp/)",
     "paragraph 市（https://example.jp/）\n"},
    {"a table", "| 指標 | 値 |\n|---|--:|\n| {川|かわ} | 1<br>2 |",
     "table  | columns <>\n  header | 指標 | 値\n  row | {川|かわ} | 1⏎2\n"},
    {"characters that Markdown knows", "a\\*b &amp; 1 < 2", "paragraph a*b & 1 < 2\n"},
};

TEST(Markdown, BecomesTheBlocksOfABooklet) {
  for (const MarkdownCase& one : kCases) {
    const TypedChapter chapter(one.typed);
    EXPECT_EQ(chapter.blocks, one.blocks) << one.what;
    EXPECT_EQ(chapter.found, "") << one.what;
  }
}

TEST(Markdown, KeepsTheWordsOfWhatABookletCannotShow) {
  const TypedChapter chapter("前\n\n    字下げした行\n\n<div>囲み</div>\n\n![写真](a.png)");
  EXPECT_EQ(chapter.blocks,
            "paragraph 前\nparagraph 字下げした行\nparagraph <div>囲み</div>\nparagraph 写真\n");
  EXPECT_EQ(chapter.found,
            "warning unsupported-markdown chapter.md:7\n"
            "warning unsupported-markdown chapter.md:3\n"
            "warning unsupported-markdown chapter.md:5\n");
  EXPECT_EQ(chapter.findings[1].message,
            "字下げした固定幅の文章やHTMLは、冊子では使えません。文字だけを残しました。");
  EXPECT_EQ(chapter.findings[1].remedy,
            "見出し（#）、段落、箇条書き（-）、引用（>）、表（|）のいずれかに書き直してください。");
}

TEST(Markdown, SurvivesNestingNobodyWouldRead) {
  constexpr int kDepth = 20000;
  const std::string quotes(kDepth, '>');
  std::string emphasis;
  std::string lists;
  for (int i = 0; i < kDepth; ++i) emphasis += "*a **b ";
  for (int i = 0; i < 200; ++i)
    lists += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- 項\n";
  EXPECT_NE(TypedChapter(quotes + "底").blocks.find("底"), std::string::npos);
  EXPECT_NE(TypedChapter(emphasis + "底").blocks.find("底"), std::string::npos);
  const TypedChapter list(lists);
  EXPECT_NE(list.blocks.find("項"), std::string::npos);
  EXPECT_EQ(list.found, "warning deep-list chapter.md:5\n");
}

TEST(Markdown, KeepsTheWordsOfTheFifthLevelOfAList) {
  const TypedChapter chapter(
      "- 一\n  - 二\n    - 三\n      - 四\n        - 五\n        - 六\n- 七");
  EXPECT_EQ(chapter.blocks, "list\n  - 一\n    - 二\n      - 三\n        - 四⏎五⏎六\n  - 七\n");
  ASSERT_EQ(chapter.found, "warning deep-list chapter.md:5\n");
  EXPECT_EQ(chapter.findings[0].message,
            "箇条書きが4段より深くなっています。深い項目は、外側の項目の続きの行にしました。");
  EXPECT_EQ(chapter.findings[0].remedy,
            "箇条書きは4段までにしてください。段を減らすか、見出しで分けてください。");
}

struct RubyCase {
  std::string_view typed;
  std::string_view blocks;
  std::string_view message;
  std::string_view example;  // at the end of the remedy
};

constexpr RubyCase kWrongRuby[] = {
    {"{漢字|かん|じ|よみ}", "paragraph {漢字|かんじよみ}\n",
     "ふりがな「{漢字|かん|じ|よみ}」は、2字の語に読みが3つあります。まとめて付けました。",
     "例：{漢字|かんじよみ}"},
    {"{幸|さい|わい}区", "paragraph {幸|さいわい}区\n",
     "ふりがな「{幸|さい|わい}」は、1字の語に読みが2つあります。まとめて付けました。",
     "例：{幸|さいわい}"},
    {"{漢字|}", "paragraph {漢字|}\n",
     "ふりがな「{漢字|}」は、語か読みがありません。そのまま印刷しました。", "例：{漢字|かんじ}"},
    {"{|かんじ}", "paragraph {|かんじ}\n",
     "ふりがな「{|かんじ}」は、語か読みがありません。そのまま印刷しました。", "例：{漢字|かんじ}"},
};

TEST(Ruby, ThatDoesNotFitItsWordIsReportedWithTheRightForm) {
  for (const RubyCase& one : kWrongRuby) {
    const TypedChapter chapter(one.typed);
    EXPECT_EQ(chapter.blocks, one.blocks) << one.typed;
    ASSERT_EQ(chapter.found, "warning malformed-ruby chapter.md:1\n") << one.typed;
    EXPECT_EQ(chapter.findings[0].message, one.message);
    EXPECT_EQ(chapter.findings[0].remedy,
              "1字ずつに付けるときは、字の数だけ「|」で分けてください。まとめて付けるときは、"
              "「|」を1つだけ書いてください。" +
                  std::string(one.example));
  }
}

TEST(Markdown, AnEmptyTextHasNoBlocks) {
  PublicationTemplate publication = test::publication_of("\n \n");
  publication.parts.push_back(publication.parts.front());
  publication.parts.front().kind = PartKind::kPageBreak;
  EXPECT_EQ(TypedChapter(publication, {}).blocks, "page-break\n");
}

}  // namespace
}  // namespace nenpo::assemble
