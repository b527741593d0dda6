// Lists: their marks at four levels and the text that hangs behind them.
#include <gtest/gtest.h>

#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

model::ListItem item(const std::string& text, const std::string& mark = {},
                     std::vector<model::ListItem> children = {}) {
  return {words(text), std::move(children), {"prose/a.md", 12}, mark};
}

model::Pages set_list(std::vector<model::ListItem> items) {
  return set(Draft().add(model::List{std::move(items)}));
}

float left_of(const model::Page& page, const std::string& text) {
  const auto* run = run_with(page, text);
  return run != nullptr ? run->glyphs.front().x : -1;
}

float right_of(const model::Page& page, const std::string& mark) {
  return run_with(page, mark)->glyphs.back().x;
}

const Pt kLeft = plan_style().page.inner;

TEST(Lists, EachOfFourLevelsHasItsBullet) {
  const auto pages = set_list({item(
      "一段", "", {item("二段", "", {item("三段", "", {item("四段", "", {item("五段")})})})})});
  EXPECT_EQ(text_of(pages.pages[0]), "・一段–二段◦三段–四段–五段");
}

TEST(Lists, ChildrenStandUnderTheTextTheyBelongTo) {
  const auto pages =
      set_list({item("親", "", {item("子")}), item("番号の親", "10.", {item("孫")})});
  const auto& page = pages.pages[0];
  EXPECT_NEAR(left_of(page, "親"), kLeft.count() + 10.5, 0.01);
  EXPECT_NEAR(left_of(page, "子"), kLeft.count() + 21, 0.01);
  EXPECT_NEAR(left_of(page, "番号の親"), kLeft.count() + 21, 0.01);
  EXPECT_NEAR(left_of(page, "孫"), kLeft.count() + 31.5, 0.01);
}

TEST(Lists, AnItemHangsOnItsArrowInsteadOfABullet) {
  const auto pages = set_list({item("甲"), item("⇒ 乙へ"), item("丙⇒丁")});
  const auto& page = pages.pages[0];
  EXPECT_EQ(text_of(page), "・甲⇒乙へ・丙⇒丁");
  EXPECT_NEAR(left_of(page, "乙へ"), left_of(page, "甲"), 0.01);
}

TEST(Lists, NumbersEndUnderOneAnother) {
  const auto pages = set_list({item("第一", "9."), item("第二", "10.")});
  const auto& page = pages.pages[0];
  EXPECT_NEAR(left_of(page, "10."), kLeft.count(), 0.01);
  EXPECT_GT(left_of(page, "9."), kLeft.count() + 3);
  EXPECT_NEAR(right_of(page, "9."), right_of(page, "10."), 0.01);
  EXPECT_NEAR(left_of(page, "第一"), left_of(page, "第二"), 0.01);
}

TEST(Lists, NumbersThatAreShortBeginAtTheEdge) {
  const auto pages = set_list({item("第一", "1.")});
  EXPECT_NEAR(left_of(pages.pages[0], "1."), kLeft.count(), 0.01);
}

TEST(Lists, LongMarksWidenTheRoomOfAllByWholeCharacters) {
  const auto pages = set_list({item("甲", "1."), item("乙", "第12号")});
  const auto& page = pages.pages[0];
  EXPECT_NEAR(left_of(page, "甲"), kLeft.count() + 42, 0.01);
  EXPECT_NEAR(left_of(page, "乙"), kLeft.count() + 42, 0.01);
}

TEST(Lists, LinesOfAnItemHangOnItsText) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "字";
  const auto pages = set_list({item(text, "1.")});
  const auto& lines = pages.pages[0].lines;
  ASSERT_EQ(lines.size(), 2U);
  int on_text = 0;
  for (const auto& part : pages.pages[0].items) {
    const auto* run = std::get_if<model::GlyphRun>(&part);
    if (run == nullptr || !run->text.starts_with("字")) continue;
    EXPECT_NEAR(run->glyphs[0].x, kLeft.count() + 21, 0.01);
    ++on_text;
  }
  EXPECT_EQ(on_text, 2);
}

TEST(Lists, AnItemIsNotPartedFromItsFirstChild) {
  const auto pages =
      set(Draft().lines(34).add(model::List{{item("親", "", {item("子"), item("孫")})}}));
  EXPECT_EQ(page_with(pages, "親"), page_with(pages, "子"));
  EXPECT_EQ(page_with(pages, "親"), 1);
}

TEST(Dumps, OfListsOfFourLevels) {
  const std::string text = "市民や事業者と連携し、持続可能なまちの実現に向けた取組を進めます。";
  const auto pages = set_list(
      {item(text + text, "", {item(text + text, "", {item(text + text, "", {item(text + text)})})}),
       item("次の項目", "", {item(text, "9."), item(text, "10.")})});
  const std::string_view must_see =
      "Four levels, each a character further in, every line under its item's text; 9. and 10. end "
      "under one another.\n";
  EXPECT_TRUE(
      test::matches_golden(std::string(must_see) + model::dump(pages), "typeset/golden/lists.txt"));
}

}  // namespace
}  // namespace nenpo::typeset
