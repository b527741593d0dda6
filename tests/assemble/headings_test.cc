#include <gtest/gtest.h>

#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

struct HeadingCase {
  std::string_view typed;
  std::string_view line;  // of the dump, without the id
};

constexpr HeadingCase kCases[] = {
    {"# 1 将来ビジョン", "[1] 将来ビジョン"},
    {"## (1) 地域の実態", "[(1)] 地域の実態"},
    {"## （１） 地域の実態", "[（１）] 地域の実態"},
    {"### 1. 域内外の主体", "[1.] 域内外の主体"},
    {"#### 12. 十二番目", "[12.] 十二番目"},
    {"#### ① 災害に強いまち", "[①] 災害に強いまち"},
    {"#### ⑳詰めて書いた見出し", "[⑳] 詰めて書いた見出し"},
    {"### (経済)", "[] bracketed 経済"},
    {"### (域外向け(国内))", "[] bracketed 域外向け(国内)"},
    {"### (国内)と(海外)", "[] (国内)と(海外)"},
    {"### 地域特性", "[] 地域特性"},
    {"## 2030年のあるべき姿", "[] 2030年のあるべき姿"},
    {"## 55駅", "[] 55駅"},
    {"##### 消防力の強化", "[○] 消防力の強化"},
    {"##### (特記)", "[○] bracketed 特記"},
    {"###### 1 エコタウン", "[] 1 エコタウン"},
    {"# 施策1　脱炭素", "[] 施策1　脱炭素"},
    {"#", "[] "},
};

TEST(Headings, AreTakenApartIntoMarkerAndText) {
  for (const HeadingCase& one : kCases) {
    const std::string line = TypedChapter(one.typed).blocks;
    EXPECT_EQ(line.substr(line.find('[')), std::string(one.line) + "\n") << one.typed;
  }
}

TEST(Headings, HaveUniqueIdsByTheirPlace) {
  const TypedChapter chapter("# a\n### b\n## c\n### d\n## e\n# f\n");
  EXPECT_EQ(chapter.blocks,
            "heading1 #h1 [] a\nheading3 #h1-1 [] b\nheading2 #h1-2 [] c\n"
            "heading3 #h1-2-1 [] d\nheading2 #h1-3 [] e\nheading1 #h2 [] f\n");
}

TEST(Headings, CountOnOverTheChapters) {
  PublicationTemplate publication = test::publication_of("## a\n");
  publication.parts.push_back(publication.parts.front());
  EXPECT_EQ(TypedChapter(publication, {}).blocks, "heading2 #h1 [] a\nheading2 #h2 [] a\n");
}

constexpr std::string_view kRunIn =
    "##### "
    "市との連携市では、覚書を締結し、産産・産学連携の促進をめざし、健康・医療・福祉分野を中心とした"
    "双方の地域における経済交流を進めている。今後も続ける。";

TEST(Headings, ThatRunOnAreReported) {
  const TypedChapter chapter(kRunIn);
  EXPECT_EQ(chapter.found, "warning run-in-heading chapter.md:1\n");
  EXPECT_EQ(chapter.findings[0].message,
            "見出し「市との連携市では、覚書を締結し、産産・産学連携の促進をめざし…」が60字を超えて"
            "います。"
            "本文が見出しの行に続いていませんか。");
}

TEST(Headings, WithLongBracketsAreNotReported) {
  const TypedChapter chapter(
      "##### "
      "川崎市地域包括ケアシステム連絡協議会(有識者、保健・医療・福祉関係団体、市民公益活動団体・"
      "青少年支援団体、公益団体、民間事業者、大学等研究機関等)");
  EXPECT_EQ(chapter.found, "");
}

TEST(Headings, EndWhereTheTemplateSaysSo) {
  PublicationTemplate publication = test::publication_of(std::string(kRunIn));
  publication.heading_ends.push_back({"chapter.md", "市との連携", {"publication.toml", 7}});
  const TypedChapter chapter(publication, {});
  EXPECT_EQ(chapter.found, "");
  EXPECT_EQ(chapter.blocks.substr(0, chapter.blocks.find("覚書")),
            "heading5 #h1 [○] 市との連携\nparagraph 市では、");
}

TEST(Headings, ReportAnEntryThatIsOfNoUse) {
  PublicationTemplate publication = test::publication_of("##### 市との連携\n\n市では、");
  publication.heading_ends.push_back({"chapter.md", "市との連携", {"publication.toml", 7}});
  const TypedChapter chapter(publication, {});
  EXPECT_EQ(chapter.found, "warning unused-heading-end publication.toml:7\n");
}

}  // namespace
}  // namespace nenpo::assemble
