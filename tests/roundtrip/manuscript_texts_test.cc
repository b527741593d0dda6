#include "tests/roundtrip/manuscript_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nenpo::roundtrip {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<StructureLine> kLines = structure_lines(
    "\tDocument\t\n"
    "1\t  H1\t1題\n"
    "\t  P\t\n"
    "\t    Ruby\t\n"
    "1\t      RB\t川崎\n"
    "1\t      RT\tかわさき\n"
    "1\t    Span\tの\n"
    "\t    Note\t\n"
    "1\t      Lbl\t*1\n"
    "1\t      Span\t注\n"
    "2\t    Span\t市\n"
    "2\t  Figure alt=\"図\"\t人口154万人\n");

TEST(ElementTexts, AreWholeWithReadingsApartAndWithoutFootnotes) {
  EXPECT_THAT(element_texts(kLines),
              ElementsAre(SaidText{"1題"}, SaidText{"川崎の市", "かわさき"}, SaidText{"*1注"},
                          SaidText{"*1"}, SaidText{"人口154万人"}));
}

TEST(LostTexts, AreThoseOfNoElementBehindTheOneBefore) {
  const auto elements = element_texts(kLines);
  const ManuscriptText heading{{"1題"}}, paragraph{{"川崎の市", "かわさき"}};
  const ManuscriptText drawn{{"154万人"}, Standing::kWithin};
  EXPECT_THAT(not_found({heading, drawn, paragraph}, elements), IsEmpty());
  EXPECT_THAT(not_found({paragraph, heading}, elements), ElementsAre(heading.said));
  EXPECT_THAT(not_found({paragraph, paragraph}, elements), ElementsAre(paragraph.said));
  const ManuscriptText unread{{"川崎の市"}}, part{{"川崎の"}};
  EXPECT_THAT(not_found({unread, part}, elements), ElementsAre(unread.said, part.said));
  const ManuscriptText other{{"155万人"}, Standing::kWithin};
  EXPECT_THAT(not_found({other}, elements), ElementsAre(other.said));
}

TEST(TextsInParts, AreWholeInElementsThatFollowEachOther) {
  const std::string first = "協働型事業の庁内調査を年度初めに実施し、";
  const std::string second = "その一覧を作成して市民に公表しました。";
  EXPECT_TRUE(stands_in_parts({first + second}, {{first}, {"3"}, {second}}));
  EXPECT_FALSE(stands_in_parts({first + second}, {{second}, {first}}));
  EXPECT_FALSE(stands_in_parts({first + second}, {{first}}));
}

}  // namespace
}  // namespace nenpo::roundtrip
