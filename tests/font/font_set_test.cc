#include "font/font_set.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace nenpo::font
