#include <gtest/gtest.h>

#include "tests/assemble/expected_edition.h"
#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

struct FootnoteCase {
  std::string_view what;
  std::string_view typed;
  std::string_view blocks;
  std::string_view found;
};

constexpr FootnoteCase kCases[] = {
    {"a note", "最幸[^a]のまち。\n\n[^a]: 幸福の意味。",
     "paragraph 最幸[^*1]のまち。\nfootnote *1 幸福の意味。\n", ""},
    {"notes in the order of their marks", "[^b]: 次\n[^a]: 前\n\n一[^a]、二[^b]。",
     "paragraph 一[^*1]、二[^*2]。\nfootnote *1 前\nfootnote *2 次\n", ""},
    {"a note that goes on", "語[^a]\n\n[^a]: 一行目、\n  二行目。\n次の段落",
     "paragraph 語[^*1]\nparagraph 次の段落\nfootnote *1 一行目、二行目。\n", ""},
    {"marks inside a note",
     "語[^注]\n\n[^注]: **{川崎|かわさき}**の{{page:a}}ページ。\n\n# 章 {#a}",
     "paragraph 語[^*1]\nheading1 #a [] 章\nfootnote *1 **{川崎|かわさき}**の{{page:a}}ページ。\n",
     ""},
    {"items, quotations, cells and boxes",
     "- 項[^a]\n\n> 声[^b]\n\n| 名 |\n|---|\n| 値[^c] |\n\n:::{callout "
     "kind=\"x\"}\n文[^d]\n\n[^d]: 四\n:::\n\n[^a]: 一\n[^b]: 二\n[^c]: 三",
     "list\n  - 項[^*1]\nquotation\n  paragraph 声[^*2]\ntable  | columns <\n  header | 名\n  row "
     "| "
     "値[^*3]\ncallout x | \n  paragraph 文[^*4]\nfootnote *1 一\nfootnote *2 二\nfootnote *3 "
     "三\nfootnote *4 四\n",
     ""},
    {"an undefined mark", "文\n\n語[^z]。", "paragraph 文\nparagraph 語[^z]。\n",
     "error undefined-footnote chapter.md:3\n"},
    {"a note without a mark", "文\n\n[^a]: 注", "paragraph 文\n",
     "warning unused-footnote chapter.md:3\n"},
    {"a mark twice", "一[^a]\n\n二[^a]\n\n[^a]: 注",
     "paragraph 一[^*1]\nparagraph 二{*1|^}\nfootnote *1 注\n",
     "warning repeated-footnote chapter.md:3\n"},
    {"a note twice", "語[^a]\n\n[^a]: 前\n[^a]: 後", "paragraph 語[^*1]\nfootnote *1 前\n",
     "error duplicate-footnote chapter.md:4\n"},
    {"a note without text", "語[^a]\n\n[^a]:\n", "paragraph 語[^*1]\nfootnote *1 \n",
     "error malformed-footnote chapter.md:3\n"},
    {"a mark in a heading", "# 章[^a]\n\n文[^a]\n\n[^a]: 注",
     "heading1 #h1 [] 章[^a]\nparagraph 文[^*1]\nfootnote *1 注\n",
     "error misplaced-mark chapter.md:1\n"},
    {"a mark in a head cell", "| 名[^a] |\n|---|\n| 値[^a] |\n\n[^a]: 注",
     "table  | columns <\n  header | 名[^a]\n  row | 値[^*1]\nfootnote *1 注\n",
     "error misplaced-mark chapter.md:1\n"},
    {"a mark in a note", "語[^a]\n\n[^a]: 注[^a]", "paragraph 語[^*1]\nfootnote *1 注[^a]\n",
     "error misplaced-mark chapter.md:3\n"},
    {"a mark in a note below a table", "※ 注[^a]", "note ※ 注[^a]\n",
     "error misplaced-mark chapter.md:1\n"},
    {"a mark before a bracket is no link", "語[^a](補足)と[^a]: 文\n\n[^a]: 注",
     "paragraph 語[^*1](補足)と{*1|^}: 文\nfootnote *1 注\n",
     "warning repeated-footnote chapter.md:1\n"},
    {"a mark in strong text", "**語[^a]**\n\n[^a]: 注", "paragraph **語**[^*1]\nfootnote *1 注\n",
     ""},
    {"two marks together", "語[^a][^b]\n\n[^a]: 一\n[^b]: 二",
     "paragraph 語[^*1][^*2]\nfootnote *1 一\nfootnote *2 二\n", ""},
    {"a mark in code", "`[^a]`と書く。", "paragraph [^a]と書く。\n", ""},
    {"an escaped mark", "\\[^a]と書く。", "paragraph [^a]と書く。\n", ""},
    {"a power in brackets", "[2^3]と[^ 1]と[^]", "paragraph [2^3]と[^ 1]と[^]\n", ""},
    {"an indented note is text", "- 項\n  [^a]: 注", "list\n  - 項[^a]: 注\n",
     "error undefined-footnote chapter.md:1\n"},
};

TEST(Footnotes, AreNumberedByTheirMarks) {
  for (const FootnoteCase& one : kCases) {
    const TypedChapter chapter(one.typed);
    EXPECT_EQ(chapter.blocks, one.blocks) << one.what;
    EXPECT_EQ(chapter.found, one.found) << one.what;
  }
}

struct MessageCase {
  std::string_view typed;
  std::string_view message;
  std::string_view remedy;
};

constexpr MessageCase kMessages[] = {
    {"語[^z]", "脚注の印「[^z]」に当たる脚注の文がありません。そのまま印刷しました。",
     "同じファイルに、行の初めから脚注の文を書いてください。例：[^z]: 令和6年度の値です。"},
    {"文\n\n[^a]: 注", "脚注「[^a]:」の印が本文にありません。この脚注は印刷しませんでした。",
     "本文の語の後ろに印「[^a]」を書くか、脚注を消してください。"},
    {"一[^a]二[^a]\n\n[^a]: 注",
     "脚注の印「[^a]」が2回使われています。脚注「*1」は、初めの印のあるページにだけ印刷します。",
     "ページが離れるときは、別の名前の脚注をもう1つ書いてください。例：[^a2]"},
    {"語[^a]\n\n[^a]: 前\n[^a]: 後",
     "脚注「[^a]:」が2つあります。3行目のものを使い、この脚注は印刷しませんでした。",
     "別の名前にして、本文の印もそろえてください。例：[^a2]"},
    {"語[^a]\n\n[^a]:", "脚注「[^a]:」に文がありません。",
     "同じ行に脚注の文を書き、2行目からは2字下げてください。例：[^a]: 令和6年度の値です。"},
    {"# 章[^a]", "「[^a]」は、ここには書けません。そのまま印刷しました。",
     "脚注の印とページの参照は、段落、箇条書き、引用、表の見出し以外のセルに書けます"
     "（ページの参照は、注と脚注にも書けます）。見出し・題名・図の言葉には書けません。"
     "本文の同じ言葉の後ろに書いてください。"},
};

TEST(Footnotes, SayWhatIsWrongAndHowToMendIt) {
  for (const MessageCase& one : kMessages) {
    const TypedChapter chapter(one.typed);
    ASSERT_EQ(chapter.findings.size(), 1U) << one.typed;
    EXPECT_EQ(chapter.findings[0].message, one.message);
    EXPECT_EQ(chapter.findings[0].remedy, one.remedy);
  }
}

TEST(Footnotes, CountOnOverTheChaptersEachWithItsOwnNames) {
  PublicationTemplate publication = test::publication_of("一[^a]\n\n[^a]: 前の章");
  publication.footnote_mark = "注";
  Part second;
  second.text = SourceText{"second.md", "二[^a]\n\n[^a]: 次の章"};
  publication.parts.push_back(second);
  const TypedChapter whole(publication, {});
  EXPECT_EQ(whole.blocks,
            "paragraph 一[^注1]\nparagraph 二[^注2]\nfootnote 注1 前の章\nfootnote 注2 次の章\n");
  EXPECT_EQ(whole.found, "");
  ASSERT_EQ(whole.manuscript.footnotes.size(), 2U);
  EXPECT_EQ(whole.manuscript.footnotes[1].from.file, "second.md");
  EXPECT_EQ(whole.manuscript.footnotes[1].from.line, 3);
}

TEST(Footnotes, PrintTheEditionsFigures) {
  const TypedChapter chapter("語[^a]\n\n[^a]: 排出量は{{Q3-01.baseline}}。",
                             test::expected_edition());
  EXPECT_EQ(chapter.blocks, "paragraph 語[^*1]\nfootnote *1 排出量は793g⟦Q3-01/baseline/2024⟧。\n");
}

}  // namespace
}  // namespace nenpo::assemble
