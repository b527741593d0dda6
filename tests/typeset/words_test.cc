// What is decided about words before a page exists: widths, phrases, columns.
#include <gtest/gtest.h>

#include "base/text.h"
#include "typeset/blocks/heading_setter.h"
#include "typeset/text/phrase.h"
#include "typeset/text/width_policy.h"

namespace nenpo::typeset {
namespace {

std::string drawn(std::string_view text) {
  return to_utf8(drawn_characters(to_utf32(text), model::WidthPolicy::kFullWidthPunctuation));
}

TEST(WidthPolicy, BracketsInJapaneseAreDrawnFullWidth) {
  EXPECT_EQ(drawn("18万人を超え(2023年度)、首都圏"), "18万人を超え（2023年度）、首都圏");
  EXPECT_EQ(drawn("拠点「Center」(K-NIC)の運営"), "拠点「Center」（K-NIC）の運営");
  EXPECT_EQ(drawn("出典[市民]"), "出典［市民］");
}

TEST(WidthPolicy, BracketsAndCommasOfLatinAndNumbersStay) {
  EXPECT_EQ(drawn("Center (K-NIC) Kawasaki"), "Center (K-NIC) Kawasaki");
  EXPECT_EQ(drawn("1,039か所"), "1,039か所");
  EXPECT_EQ(drawn("企業,大学"), "企業，大学");
}

TEST(WidthPolicy, ABracketWithoutPartnerFollowsItsNeighbours) {
  EXPECT_EQ(drawn("市の取組)を"), "市の取組）を");
  EXPECT_EQ(drawn("a) b"), "a) b");
}

TEST(WidthPolicy, AsWrittenChangesNothing) {
  EXPECT_EQ(drawn_characters(U"市(区)", model::WidthPolicy::kAsWritten), U"市(区)");
}

std::string phrases(std::string_view text) {
  const std::u32string characters = to_utf32(text);
  const std::vector<bool> ends = phrase_ends(characters);
  std::u32string marked;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    marked += characters[i];
    if (ends[i] && i + 1 < characters.size()) marked += U'|';
  }
  return to_utf8(marked);
}

TEST(Phrases, EndBehindParticlesAndCommas) {
  EXPECT_EQ(phrases("あるべき姿の実現に向けた優先的なゴール、ターゲット"),
            "あるべき姿の|実現に向けた|優先的な|ゴール、|ターゲット");
  EXPECT_EQ(phrases("植樹した本数"), "植樹した|本数");
  EXPECT_EQ(phrases("防犯カメラ設置台数（人口10万人あたり）"),
            "防犯カメラ設置台数|（人口10万人あたり）");
}

TEST(Phrases, NeverTearAWord) {
  EXPECT_EQ(phrases("取り組む"), "取り組む");
  EXPECT_EQ(phrases("エネルギー"), "エネルギー");
  EXPECT_EQ(phrases("12,935"), "12,935");
  EXPECT_EQ(phrases("SDGs未来都市計画"), "SDGs未来都市計画");
}

TEST(Phrases, TheLongestSaysHowNarrowAColumnMayBe) {
  EXPECT_EQ(longest_phrase(U"実現に向けた優先的なゴール"), 6_em);
  EXPECT_EQ(longest_phrase(U"SDGs"), 2_em);
  EXPECT_EQ(longest_phrase(U""), 0_em);
}

TEST(Markers, AreToldApart) {
  using Kind = model::MarkerKind;
  const std::vector<std::pair<std::string, Kind>> cases{
      {"1", Kind::kNumber},  {"(1)", Kind::kParenthesised}, {"1.", Kind::kDotted},
      {"①", Kind::kCircled}, {"○", Kind::kCircle},          {"", Kind::kNone},
      {"第一", Kind::kAny}};
  for (const auto& [marker, kind] : cases) EXPECT_EQ(marker_kind(marker), kind) << marker;
}

}  // namespace
}  // namespace nenpo::typeset
