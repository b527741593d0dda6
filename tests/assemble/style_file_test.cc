#include "assemble/style_file.h"

#include <gtest/gtest.h>

#include "tests/support/golden.h"

namespace nenpo::assemble {
namespace {

/// The plan's style with one text in it replaced.
Result<model::Style> read_changed(const std::string& from, const std::string& to) {
  std::string text = test::read_file(test::source_folder() / "templates/styles/plan.toml");
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  const auto file = test::fresh_folder("style") / "plan.toml";
  test::write_file(file, text);
  return read_style(file);
}

std::string file_name_and_line(const Failure& failure) {
  return failure.subject.substr(failure.subject.rfind('/') + 1);
}

TEST(StyleFile, ReadsThePlansMeasures) {
  const auto style = read_style(test::source_folder() / "templates/styles/plan.toml");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  EXPECT_EQ(style->page.line_length, Pt{420});
  EXPECT_EQ(style->page.lines, 36);
  EXPECT_NEAR(style->page.inner.count(), 73.70, 0.01);
  EXPECT_EQ(style->goals[11].name, "生産");
  EXPECT_EQ(style->goals[4].stretch, 0.64);
  EXPECT_EQ(style->paragraph.text.colour, (model::Colour{0x1B, 0x1D, 0x20}));
  EXPECT_EQ(style->width_policy, model::WidthPolicy::kFullWidthPunctuation);
  ASSERT_TRUE(style->indicator_table.has_value());
  EXPECT_EQ(style->indicator_table->number_tracking, Em{-0.02});
}

TEST(StyleFile, ReadsTheBenchmarksStyleWithoutCover) {
  const auto style = read_style(test::source_folder() / "templates/styles/bench.toml");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  EXPECT_FALSE(style->cover.has_value());
  EXPECT_TRUE(style->bars.has_value());
}

TEST(StyleFile, NamesAnUnknownKeyAndItsLine) {
  const auto style = read_changed("[note]\n", "[note]\ncolor = \"ink\"\n");
  ASSERT_FALSE(style);
  EXPECT_TRUE(style.error().subject.find("plan.toml:") != std::string::npos);
  EXPECT_EQ(
      style.error().reason,
      "「color」という項目はありません。ここに書ける項目は、text、text_indent、before です。");
}

TEST(StyleFile, NamesAMissingKey) {
  const auto style = read_changed("lines = 36\n", "");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason, "項目「lines」がありません。この項目は必ず書いてください。");
}

TEST(StyleFile, RefusesALengthWithoutUnit) {
  const auto style = read_changed("leading = \"18pt\"\nlines", "leading = \"18\"\nlines");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason, "長さを leading = \"10.5pt\" か \"26mm\" の形で書いてください。");
}

TEST(StyleFile, RefusesALeadingOfNothing) {
  const auto style = read_changed("leading = \"18pt\"\nlines", "leading = \"0pt\"\nlines");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason, "「leading」は0より大きい長さにしてください。");
}

TEST(StyleFile, RefusesAnEndlessLength) {
  const auto style = read_changed("top = \"90pt\"", "top = \"infpt\"");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason, "長さを top = \"10.5pt\" か \"26mm\" の形で書いてください。");
}

TEST(StyleFile, RefusesAColourThatHasNoName) {
  const auto style = read_changed("marker_colour = \"accent\"", "marker_colour = \"acent\"");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason,
            "色を \"#1F3A68\" の形か [colours] "
            "にある名前で書いてください（「acent」はありません）。");
}

TEST(StyleFile, RefusesAWordThatIsNotOffered) {
  const auto style = read_changed("sides = \"facing\"", "sides = \"both\"");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason, "「both」とは書けません。書けるのは、single、facing です。");
}

TEST(StyleFile, SaysInWhichLineTheTomlIsBroken) {
  const auto file = test::fresh_folder("style") / "plan.toml";
  test::write_file(file, "width_policy = \"as-written\"\n[page\n");
  const auto style = read_style(file);
  ASSERT_FALSE(style);
  EXPECT_EQ(file_name_and_line(style.error()), "plan.toml:2");
}

TEST(StyleFile, SaysThatAFileCannotBeOpened) {
  const auto style = read_style("/nowhere/plan.toml");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().reason, "ファイルを開けません。");
}

}  // namespace
}  // namespace nenpo::assemble
