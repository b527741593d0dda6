#include <gtest/gtest.h>

#include "assemble/assemble.h"
#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

constexpr std::string_view kCover =
    "# 川崎市 第3期 未来都市計画（2026～2029）\n\n川崎市\n\n## 目次\n\n- 1 将来\n  - (1) 実態\n- 2 "
    "体制\n";
constexpr std::string_view kColophon =
    "川崎市 第3期未来都市計画（2026～2029）\n\n令和8（2026）年3月 策定\n";

/// A booklet with all kinds of parts, whose cover and contents have the prose above to agree with.
struct Booklet {
  PublicationTemplate publication;
  model::Edition edition;

  Booklet() {
    publication.name = "sample";
    publication.cover = {"川崎市",
                         {"第3期", "未来都市計画"},
                         "2026～2029",
                         {"2026", "2029"},
                         "令和8（2026）年3月 策定"};
    publication.parts = {
        {PartKind::kCover, "", "a/00.md", {}, {"publication.toml", 10}},
        {PartKind::kContents, "目次", "a/00.md", {}, {"publication.toml", 13}},
        {PartKind::kChapter, "", "a/01.md", {}, {"publication.toml", 17}},
        {PartKind::kColophon, "", "a/99.md", {}, {"publication.toml", 20}},
    };
    edition.prose = {{"prose/a/00.md", std::string(kCover)},
                     {"prose/a/01.md", "# 1 将来\n## (1) 実態\n# 2 体制\n### 項\n"},
                     {"prose/a/99.md", std::string(kColophon)}};
  }
};

TEST(FrontMatter, ThatAgreesWithTheProseIsSilent) {
  const Booklet booklet;
  const TypedChapter whole(booklet.publication, booklet.edition);
  EXPECT_EQ(whole.found, "");
  EXPECT_EQ(
      whole.blocks,
      "cover 川崎市 | 第3期 / 未来都市計画 | 2026～2029 | 2026 2029 | 令和8（2026）年3月 策定\n"
      "contents 目次\n"
      "heading1 #h1 [1] 将来\nheading2 #h1-1 [(1)] 実態\nheading1 #h2 [2] 体制\n"
      "heading3 #h2-1 [] 項\n"
      "colophon\n  line 川崎市 第3期未来都市計画（2026～2029）\n  line 令和8（2026）年3月 策定\n");
}

TEST(FrontMatter, WarnsWhenTheCoverSaysSomethingElse) {
  Booklet booklet;
  booklet.publication.cover.term = "2026～2030";
  const TypedChapter whole(booklet.publication, booklet.edition);
  EXPECT_EQ(whole.found, "warning cover-mismatch prose/a/00.md:\n");
  EXPECT_EQ(whole.findings[0].message,
            "表紙に印刷する期間「2026～2030」が、原稿 prose/a/00.md にありません。");
  EXPECT_EQ(whole.findings[0].remedy,
            "原稿と publication.toml の [cover] のうち、正しい方にそろえてください。");
}

TEST(FrontMatter, WarnsWhenTheColophonHasAnotherDate) {
  Booklet booklet;
  booklet.edition.prose[2].text = "川崎市 第3期未来都市計画\n\n令和8（2026）年4月 策定\n";
  const TypedChapter whole(booklet.publication, booklet.edition);
  EXPECT_EQ(whole.found, "warning cover-mismatch prose/a/99.md:\n");
}

TEST(FrontMatter, WarnsOfHeadingsThatTheContentsLack) {
  Booklet booklet;
  booklet.edition.prose[1].text = "# 1 将来像\n## (1) 実態\n# 2 体制\n";
  const TypedChapter whole(booklet.publication, booklet.edition);
  EXPECT_EQ(
      whole.found,
      "warning contents-mismatch prose/a/00.md:7\nwarning contents-mismatch prose/a/01.md:1\n");
  EXPECT_EQ(whole.findings[0].message,
            "「1 将来」は、目次の一覧にありますが、本文の見出しにありません。");
  EXPECT_EQ(whole.findings[1].message,
            "「1 将来像」は、本文の見出しですが、目次の一覧にありません。");
}

TEST(FrontMatter, WarnsOfAnotherOrder) {
  Booklet booklet;
  booklet.edition.prose[1].text = "# 2 体制\n# 1 将来\n## (1) 実態\n";
  EXPECT_EQ(TypedChapter(booklet.publication, booklet.edition).found,
            "warning contents-mismatch prose/a/00.md:7\n");
}

TEST(FrontMatter, NeedsNoListOfContents) {
  Booklet booklet;
  booklet.edition.prose[0].text = "川崎市 第3期未来都市計画（2026～2029）";
  EXPECT_EQ(TypedChapter(booklet.publication, booklet.edition).found, "");
}

TEST(Publication, PrintsABoxForProseNobodyHandedIn) {
  Booklet booklet;
  booklet.edition.prose.erase(booklet.edition.prose.begin() + 1);
  const TypedChapter whole(booklet.publication, booklet.edition);
  EXPECT_NE(whole.blocks.find("words-figure 未提出\n  line 原稿「a/01.md」\n"), std::string::npos);
  EXPECT_EQ(whole.findings[0].code, "missing-prose");
  EXPECT_EQ(to_string(whole.findings[0].place), "publication.toml!17");
  EXPECT_EQ(whole.findings[0].message, "原稿「a/01.md」が提出されていません。");
}

TEST(Insertion, StandsAtTheEndOfItsSection) {
  PublicationTemplate publication =
      test::publication_of("# 1 章\n## (1) 節\n### 項\n文\n## (2) 次の節\n");
  Insertion insertion{
      "chapter.md", "(1)　節", {"figure.md", "図の文"}, "確かめてください。", {"p.toml", 9}};
  publication.insertions.push_back(insertion);
  const TypedChapter chapter(publication, {});
  EXPECT_EQ(chapter.blocks,
            "heading1 #h1 [1] 章\nheading2 #h1-1 [(1)] 節\nheading3 #h1-1-1 [] 項\nparagraph 文\n"
            "paragraph 図の文\nheading2 #h1-2 [(2)] 次の節\n");
  EXPECT_EQ(chapter.found, "info to-be-confirmed figure.md:1\n");
  EXPECT_EQ(chapter.findings[0].message, "確かめてください。");
}

TEST(Insertion, WithoutItsHeadingIsAnError) {
  PublicationTemplate publication = test::publication_of("# 1 章\n");
  publication.insertions.push_back(
      {"chapter.md", "(1) 節", {"figure.md", "図"}, "", {"p.toml", 9}});
  const TypedChapter chapter(publication, {});
  EXPECT_EQ(chapter.found, "error insert-place-missing p.toml:9\n");
  EXPECT_EQ(chapter.findings[0].message,
            "原稿 chapter.md に見出し「(1) 節」がないため、figure.md を入れられませんでした。");
}

TEST(Publication, WithNothingToPrintIsAFailure) {
  Findings findings;
  PublicationTemplate publication = test::publication_of("");
  const auto manuscript = assemble({}, publication, findings);
  ASSERT_FALSE(manuscript);
  EXPECT_EQ(manuscript.error().reason,
            "印刷する内容が1つもありません。[[part]] と原稿を確かめてください。");
}

}  // namespace
}  // namespace nenpo::assemble
