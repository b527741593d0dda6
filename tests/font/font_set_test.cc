#include "font/font_set.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "tests/support/golden.h"

namespace nenpo::font {
namespace {

class InstalledFonts : public testing::Test {
 protected:
  static FontSet open() {
    auto set = FontSet::open(test::source_folder() / "fonts");
    EXPECT_TRUE(set) << (set ? "" : set.error().reason);
    return std::move(*set);
  }
  static Role role_of(FontSet& set, std::string_view name) {
    const auto role = set.role(name);
    EXPECT_TRUE(role) << (role ? "" : role.error().subject + ": " + role.error().reason);
    return *role;
  }
  static std::string family(const FontSet& set, const ShapedCluster& cluster) {
    return set.faces()[cluster.face].family;
  }
};

TEST_F(InstalledFonts, KanjiAreOneEmWideInTheJapaneseFace) {
  FontSet set = open();
  const ShapedText& shaped = set.shape(role_of(set, "body"), "年報、");
  ASSERT_EQ(shaped.clusters.size(), 3u);
  EXPECT_EQ(shaped.clusters[1].text_begin, 3u);
  EXPECT_EQ(shaped.clusters[1].text_size, 3u);
  EXPECT_FLOAT_EQ(shaped.clusters[1].advance, 1);
  EXPECT_EQ(family(set, shaped.clusters[1]), "BIZ UDMincho");
  EXPECT_TRUE(shaped.missing.empty());
}

TEST_F(InstalledFonts, LettersAndDigitsComeFromTheProportionalFace) {
  FontSet set = open();
  const ShapedText& shaped = set.shape(role_of(set, "body"), "第1期SDGs (2)");
  ASSERT_EQ(shaped.clusters.size(), 11u);
  EXPECT_EQ(family(set, shaped.clusters[0]), "BIZ UDMincho");
  EXPECT_EQ(family(set, shaped.clusters[1]), "BIZ UDPMincho");
  EXPECT_EQ(family(set, shaped.clusters[7]), "BIZ UDPMincho");
  EXPECT_NE(shaped.clusters[3].advance, shaped.clusters[4].advance);
}

TEST_F(InstalledFonts, MetricsAreThoseOfTheEmBox) {
  FontSet set = open();
  EXPECT_NEAR(set.metrics(role_of(set, "bench-body")).em_box_top.count(), 0.88, 1e-6);
  EXPECT_NEAR(set.metrics(role_of(set, "body")).em_box_top.count(), 1802.0 / 2048, 1e-6);
  EXPECT_NEAR(set.metrics(role_of(set, "bench-body")).digit_height.count(), 0.738, 1e-6);
}

TEST_F(InstalledFonts, AVariantOfAKanjiIsOneClusterWithItsOwnGlyph) {
  FontSet set = open();
  const Role body = role_of(set, "body");
  const std::uint32_t plain = set.shape(body, "葛").glyphs[0].index;
  const ShapedText& variant = set.shape(body, "葛\U000E0100城");
  ASSERT_EQ(variant.clusters.size(), 2u);
  EXPECT_EQ(variant.clusters[0].text_size, 7u);
  EXPECT_EQ(variant.clusters[1].text_begin, 7u);
  EXPECT_NE(variant.glyphs[0].index, plain);
  EXPECT_TRUE(variant.missing.empty());
}

TEST_F(InstalledFonts, AVariantThatNoFaceHasIsReported) {
  FontSet set = open();
  const Role body = role_of(set, "body");
  const std::uint32_t plain = set.shape(body, "葛").glyphs[0].index;
  const ShapedText& shaped = set.shape(body, "葛\U000E01EF");
  EXPECT_EQ(shaped.glyphs[0].index, plain);
  ASSERT_EQ(shaped.missing.size(), 1u);
  EXPECT_EQ(shaped.missing[0].character, U'\U000E01EF');
  EXPECT_EQ(shaped.missing[0].text_begin, 3u);
}

TEST_F(InstalledFonts, MarksJoinTheCharacterBeforeThem) {
  FontSet set = open();
  const ShapedText& shaped = set.shape(role_of(set, "body"), "か\u3099x\u0301");
  ASSERT_EQ(shaped.clusters.size(), 2u);
  EXPECT_EQ(shaped.clusters[0].text_size, 6u);
  EXPECT_EQ(shaped.clusters[1].text_size, 3u);
}

TEST_F(InstalledFonts, WhatTheJapaneseFaceLacksComesFromAFallback) {
  FontSet set = open();
  const ShapedText& shaped = set.shape(role_of(set, "body"), "𠮷CO₂");
  EXPECT_EQ(family(set, shaped.clusters[0]), "Noto Serif CJK JP");
  EXPECT_EQ(family(set, shaped.clusters[3]), "DejaVu Serif");
  EXPECT_TRUE(shaped.missing.empty());
}

TEST_F(InstalledFonts, GetaStandsForACharacterThatNoFaceHas) {
  FontSet set = open();
  const Role body = role_of(set, "body");
  const std::uint32_t geta = set.shape(body, "〓").glyphs[0].index;
  const ShapedText& shaped = set.shape(body, "市\U000F0000民");
  ASSERT_EQ(shaped.clusters.size(), 3u);
  EXPECT_EQ(shaped.glyphs[1].index, geta);
  ASSERT_EQ(shaped.missing.size(), 1u);
  EXPECT_EQ(shaped.missing[0].character, U'\U000F0000');
  EXPECT_EQ(shaped.missing[0].text_begin, 3u);
}

TEST_F(InstalledFonts, WritingFromRightToLeftIsReportedAndNotDrawnWrongly) {
  FontSet set = open();
  const ShapedText& shaped = set.shape(role_of(set, "body"), "مرحبا");
  EXPECT_EQ(shaped.missing.size(), 5u);
  EXPECT_EQ(shaped.clusters.size(), 5u);
}

TEST_F(InstalledFonts, FormatCharactersHaveNoGlyphAndStayInTheText) {
  FontSet set = open();
  const ShapedText& shaped = set.shape(role_of(set, "body"), "年\u200B度");
  ASSERT_EQ(shaped.clusters.size(), 3u);
  EXPECT_EQ(shaped.clusters[1].glyph_count, 0);
  EXPECT_EQ(shaped.clusters[1].advance, 0);
  EXPECT_EQ(shaped.glyphs.size(), 2u);
}

TEST_F(InstalledFonts, ClustersCoverAnyTextWithoutGap) {
  FontSet set = open();
  const Role body = role_of(set, "body");
  for (const std::string_view text :
       {"", "\u3099", "\xff\xfe z", "ﬁ ffi", "👍🏽", "ไทย", "한국", "\u0301\u0302", "a\u200Db",
        "اa本", "\uFE0F", "1\uFE0F\u20E3"}) {
    const ShapedText& shaped = set.shape(body, text);
    std::size_t bytes = 0;
    std::size_t glyphs = 0;
    for (const ShapedCluster& cluster : shaped.clusters) {
      EXPECT_EQ(cluster.text_begin, bytes) << text;
      EXPECT_EQ(cluster.glyph_begin, glyphs) << text;
      bytes += cluster.text_size;
      glyphs += cluster.glyph_count;
    }
    EXPECT_EQ(bytes, text.size()) << text;
    EXPECT_EQ(glyphs, shaped.glyphs.size()) << text;
  }
}

TEST_F(InstalledFonts, BytesThatAreNoTextAreReportedAndNeverShaped) {
  FontSet set = open();
  const ShapedText& shaped = set.shape(role_of(set, "body"), "年\xF0\u0301度");
  ASSERT_EQ(shaped.missing.size(), 1u);
  EXPECT_EQ(shaped.missing[0].character, U'\uFFFD');
  EXPECT_EQ(shaped.missing[0].text_begin, 3u);
}

TEST_F(InstalledFonts, AClusterStaysShortHoweverManyMarksFollow) {
  FontSet set = open();
  std::string text = "か";
  for (int i = 0; i < 1000; ++i) text += "\u0301";
  for (const ShapedCluster& cluster : set.shape(role_of(set, "body"), text).clusters) {
    EXPECT_LE(cluster.text_size, 255u);
  }
}

TEST_F(InstalledFonts, EveryFaceOfTheListCanBeOpened) {
  FontSet set = open();
  for (const char* name :
       {"body", "body-strong", "heading", "gothic", "gothic-bold", "bench-body", "bench-heading"}) {
    set.shape(role_of(set, name), "\U000F0000");  // asks every fallback
  }
  EXPECT_FALSE(set.fallback_failure());
  EXPECT_EQ(set.file_digests().size(), set.faces().size());
}

TEST_F(InstalledFonts, OnlyOpenedFilesAreInTheManifest) {
  FontSet set = open();
  role_of(set, "bench-body");
  const auto digests = set.file_digests();
  ASSERT_EQ(digests.size(), 1u);
  EXPECT_EQ(digests[0].first, "NotoSerifCJK-Regular.ttc");
  EXPECT_EQ(digests[0].second.size(), 64u);
}

TEST_F(InstalledFonts, AnUnknownRoleIsRefusedWithTheKnownNames) {
  FontSet set = open();
  const auto role = set.role("serif");
  ASSERT_FALSE(role);
  EXPECT_EQ(role.error().subject, "serif");
  EXPECT_EQ(
      role.error().reason,
      "この名前の役割は fonts.toml にありません。使える名前: bench-body、bench-heading、body、"
      "body-strong、gothic、gothic-bold、heading。");
}

}  // namespace
}  // namespace nenpo::font
