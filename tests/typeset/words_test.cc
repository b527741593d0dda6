// What is decided about words before a page exists: widths, marks, columns.
#include <gtest/gtest.h>

#include "base/text.h"
#include "typeset/blocks/heading_setter.h"
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

TEST(WidthPolicy, ATildeBesideJapaneseIsAWaveDash) {
  EXPECT_EQ(drawn("羽田空港へ~多摩川"), "羽田空港へ～多摩川");
  EXPECT_EQ(drawn("守ろう、楽しもう~"), "守ろう、楽しもう～");
  EXPECT_EQ(drawn("https://example.jp/~a"), "https://example.jp/~a");
}

TEST(WidthPolicy, AsWrittenChangesNothing) {
  EXPECT_EQ(drawn_characters(U"市(区)", model::WidthPolicy::kAsWritten), U"市(区)");
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
