#include <gtest/gtest.h>

#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

struct ReferenceCase {
  std::string_view what;
  std::string_view typed;
  std::string_view blocks;
  std::string_view found;
};

constexpr ReferenceCase kCases[] = {
    {"a heading", "## (1) 目的 {#purpose}\n{{page:purpose}}ページ",
     "heading2 #purpose [(1)] 目的\nparagraph {{page:purpose}}ページ\n", ""},
    {"a heading all in brackets", "### (経済) {#economy}", "heading3 #economy [] bracketed 経済\n",
     ""},
    {"a table", ":::{table caption=\"表\" id=\"result-1\"}\n| a |\n|---|\n:::\n→{{page:result-1}}",
     "table #result-1 表 | columns <\n  header | a\nparagraph →{{page:result-1}}\n", ""},
    {"a diagram", ":::{tier-diagram id=\"d\"}\n= 段\n:::\n→{{ page: d }}",
     "tier-diagram #d  | alternative \n  tier 段\nparagraph →{{page:d}}\n", ""},
    {"a box of words", ":::{words-figure title=\"図\" id=\"w\"}\n語\n:::\n- →{{page:w}}",
     "words-figure #w 図\n  line 語\nlist\n  - →{{page:w}}\n", ""},
    {"forward, and into columns", "→{{page:later}}\n:::{columns count=\"2\"}\n# 章 {#later}\n:::",
     "paragraph →{{page:later}}\ncolumns 2\n  heading1 #later [] 章\n", ""},
    {"in a note", "# 章 {#a}\n※ →{{page:a}}", "heading1 #a [] 章\nnote ※ →{{page:a}}\n", ""},
    {"what is not there", "文\n\n→{{page:nowhere}}ページ", "paragraph 文\nparagraph →〓ページ\n",
     "error dangling-reference chapter.md:3\n"},
    {"nothing", "→{{page:}}ページ", "paragraph →〓ページ\n",
     "error dangling-reference chapter.md:1\n"},
    {"a generated id is no promise", "# 章\n→{{page:h2}}", "heading1 #h1 [] 章\nparagraph →〓\n",
     "error dangling-reference chapter.md:2\n"},
    {"in a heading", "# 章{{page:a}} {#a}", "heading1 #a [] 章{{page:a}}\n",
     "error misplaced-mark chapter.md:1\n"},
    {"in a caption", ":::{table caption=\"→{{page:a}}\" id=\"a\"}\n| a |\n|---|\n:::",
     "table #a →{{page:a}} | columns <\n  header | a\n", "error misplaced-mark chapter.md:2\n"},
    {"an id twice", "# 一 {#a}\n# 二 {#a}\n→{{page:a}}",
     "heading1 #a [] 一\nheading1 #h2 [] 二\nparagraph →{{page:a}}\n",
     "error duplicate-id chapter.md:2\n"},
    {"capitals", "# 一 {#Purpose}", "heading1 #h1 [] 一\n", "error malformed-id chapter.md:1\n"},
    {"an empty id", "# 一 {#}", "heading1 #h1 [] 一\n", "error malformed-id chapter.md:1\n"},
    {"the form of generated ids", "# 一 {#h1-2}", "heading1 #h1 [] 一\n",
     "error malformed-id chapter.md:1\n"},
    {"nearly that form", "# 一 {#h1a}\n# 二 {#h}", "heading1 #h1a [] 一\nheading1 #h [] 二\n", ""},
    {"an id of a block that cannot be one", ":::{words-figure title=\"図\" id=\"図1\"}\n:::",
     "words-figure 図\n", "error malformed-id chapter.md:1\n"},
    {"an id inside a text", "# 一{#a}の章\n文 {#a}",
     "heading1 #h1 [] 一{#a}の章\nparagraph 文 {#a}\n", ""},
    {"an escaped id", "# 一 \\{#a}", "heading1 #h1 [] 一 {#a}\n", ""},
};

TEST(References, LeadToIds) {
  for (const ReferenceCase& one : kCases) {
    const TypedChapter chapter(one.typed);
    EXPECT_EQ(chapter.blocks, one.blocks) << one.what;
    EXPECT_EQ(chapter.found, one.found) << one.what;
  }
}

TEST(References, LeadFromOneChapterToAnother) {
  PublicationTemplate publication = test::publication_of("→{{page:a}}");
  Part second;
  second.text = SourceText{"second.md", "# 章 {#a}"};
  publication.parts.push_back(second);
  const TypedChapter whole(publication, {});
  EXPECT_EQ(whole.blocks, "paragraph →{{page:a}}\nheading1 #a [] 章\n");
  EXPECT_EQ(whole.found, "");
}

struct MessageCase {
  std::string_view typed;
  std::string_view message;
  std::string_view remedy;
};

constexpr MessageCase kMessages[] = {
    {"→{{page:nowhere}}",
     "ページの参照「{{page:nowhere}}」の先が、この冊子にありません。「〓」と印刷しました。",
     "参照する見出しの終わりに {#名前} を付けるか、表や図の囲みに id=\"名前\" を付けて、"
     "同じ名前を書いてください。例：## 調査の目的 {#purpose} と {{page:purpose}}"},
    {"# 一 {#a}\n# 二 {#a}",
     "参照先の名前「a」は、chapter.md の1行目で使われています。初めの方だけを参照先にしました。",
     "どちらかを別の名前にして、参照もそろえてください。例：{#a-2}"},
    {"# 一 {#目的}", "参照先の名前「目的」は使えません。名前を付けずに印刷しました。",
     "名前は、英小文字で始め、英小文字・数字・「-」だけで書いてください。h1-2 のような形は、"
     "見出しに自動で付ける名前なので使えません。例：{#purpose}"},
};

TEST(References, SayWhatIsWrongAndHowToMendIt) {
  for (const MessageCase& one : kMessages) {
    const TypedChapter chapter(one.typed);
    ASSERT_EQ(chapter.findings.size(), 1U) << one.typed;
    EXPECT_EQ(chapter.findings[0].message, one.message);
    EXPECT_EQ(chapter.findings[0].remedy, one.remedy);
  }
}

}  // namespace
}  // namespace nenpo::assemble
