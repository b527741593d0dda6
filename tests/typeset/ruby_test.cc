// Ruby and emphasis dots on the page: what jlreq places, in glyphs.
#include <gtest/gtest.h>

#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

model::Text plain(const std::string& text) { return {.text = text, .strong = false, .fact = {}}; }

model::Text dotted(const std::string& text) {
  return {.text = text, .strong = false, .fact = {}, .dotted = true};
}

model::Paragraph paragraph(model::Inlines text) { return {std::move(text), {"prose/a.md", 12}}; }

/// Where the lines of a page stand.
std::vector<Pt> baselines(const model::Page& page) {
  std::vector<Pt> at;
  for (const auto& line : page.lines) at.push_back(line.at.y);
  return at;
}

int circles_of(const model::Page& page) {
  int count = 0;
  for (const auto& item : page.items) count += std::holds_alternative<model::Circle>(item) ? 1 : 0;
  return count;
}

TEST(Ruby, IsHalfAsLargeAndStandsAboveItsBase) {
  const auto pages = set(Draft().add(paragraph({model::Ruby{"高津", "たかつ"}, plain("区")})));
  const auto* base = run_with(pages.pages[0], "高津");
  const auto* ruby = run_with(pages.pages[0], "たかつ");
  ASSERT_TRUE(base != nullptr && ruby != nullptr);
  EXPECT_EQ(ruby->size, Pt{5.25});
  EXPECT_LT(ruby->glyphs[0].y, base->glyphs[0].y - 8);
  EXPECT_GT(ruby->glyphs[0].x, base->glyphs[0].x);
}

TEST(Ruby, OfACutCompoundIsCutWithIt) {
  std::string full;
  for (int i = 0; i < 38; ++i) full += "字";
  const auto pages = set(Draft().add(paragraph(
      {plain(full), model::Ruby{"川崎", "かわさき", {"かわ", "さき"}}, plain("市では")})));
  const auto* first = run_with(pages.pages[0], "かわ");
  const auto* second = run_with(pages.pages[0], "さき");
  ASSERT_TRUE(first != nullptr && second != nullptr);
  EXPECT_EQ(first->text, "かわ");
  EXPECT_EQ(second->text, "さき");
  EXPECT_GT(second->glyphs[0].y, first->glyphs[0].y);
  EXPECT_LT(second->glyphs[0].x, first->glyphs[0].x);
}

/// The tags of a page and the texts in them, in order: "P[Ruby[RB[川]RT[かわ]]Span[の]]".
std::string tags_of(const model::Page& page) {
  std::string tags;
  for (const auto& item : page.items) {
    if (const auto* tag = std::get_if<model::TagBegin>(&item)) {
      tags += model::to_string(tag->role) + tag->language + tag->expansion + "[";
    }
    if (std::holds_alternative<model::TagEnd>(item)) tags += "]";
    if (const auto* run = std::get_if<model::GlyphRun>(&item)) tags += run->text;
  }
  return tags;
}

TEST(Ruby, IsReadWhereItsBaseStands) {
  const auto pages =
      set(Draft().add(paragraph({plain("この"), model::Ruby{"高津", "たかつ"}, plain("区と"),
                                 model::Ruby{"川崎", "かわさき", {"かわ", "さき"}}})));
  EXPECT_NE(tags_of(pages.pages[0])
                .find("P[Span[この]Ruby[RB[高津]RT[たかつ]]Span[区と]Ruby[RB[川崎]RT[かわさき]]]"),
            std::string::npos)
      << tags_of(pages.pages[0]);
}

TEST(Ruby, OfACutCompoundIsAnElementOnEachLine) {
  std::string full;
  for (int i = 0; i < 38; ++i) full += "字";
  const auto pages = set(Draft().add(paragraph(
      {plain(full), model::Ruby{"川崎", "かわさき", {"かわ", "さき"}}, plain("市では")})));
  EXPECT_NE(
      tags_of(pages.pages[0]).find("字]Ruby[RB[川]RT[かわ]]Ruby[RB[崎]RT[さき]]Span[市では]]"),
      std::string::npos)
      << tags_of(pages.pages[0]);
}

TEST(Phrases, InAnotherLanguageSayWhich) {
  const auto pages = set(Draft().paragraph("標語は「Colors, Future!」です"));
  EXPECT_NE(tags_of(pages.pages[0]).find("P[Span[標語は「]Spanen[Colors, Future!]Span[」です]]"),
            std::string::npos)
      << tags_of(pages.pages[0]);
}

TEST(Units, SayHowTheyAreReadAloudWhereTheyStandWhole) {
  const auto pages = set(Draft().paragraph("前年度▲3㎡"));
  EXPECT_NE(
      tags_of(pages.pages[0]).find("P[Span[前年度]Spanマイナス[▲]Span[3]Span平方メートル[㎡]]"),
      std::string::npos)
      << tags_of(pages.pages[0]);
}

TEST(Units, ThatALineEndDividesAreReadAsTheyStand) {
  int divided = 0;
  for (int before = 30; before < 40; ++before) {
    std::string text;
    for (int i = 0; i < before; ++i) text += "字";
    const auto pages = set(Draft().paragraph(text + "3g/人・日です"));
    const std::string tags = tags_of(pages.pages[0]);
    const bool whole = tags.find("[g/人・日]") != std::string::npos;
    EXPECT_EQ(tags.find("グラム") != std::string::npos, whole) << tags;
    divided += whole ? 0 : 1;
  }
  EXPECT_GT(divided, 0);
}

TEST(Ruby, NeverMovesALine) {
  const std::string text = "の取組を進め、持続可能なまちの実現に向けて市民とともに歩みます。";
  model::Inlines with;
  model::Inlines without;
  for (int i = 0; i < 6; ++i) {
    with.insert(with.end(), {model::Ruby{"川崎", "かわさき", {"かわ", "さき"}}, plain(text),
                             dotted("市民"), plain("とともに。")});
    without.insert(without.end(), {plain("川崎" + text + "市民とともに。")});
  }
  const auto pages = set(Draft().add(paragraph(with)).lines(2));
  const auto bare = set(Draft().add(paragraph(without)).lines(2));
  EXPECT_EQ(baselines(pages.pages[0]), baselines(bare.pages[0]));
}

TEST(Ruby, WithoutABaseOrAReadingIsNothing) {
  const auto pages = set(Draft().add(
      paragraph({model::Ruby{"", "よみ"}, model::Ruby{"川", ""}, dotted(""), plain("の流れ")})));
  EXPECT_EQ(text_of(pages.pages[0]), "川の流れ");
}

TEST(EmphasisDots, AreADotACharacterAndNoText) {
  const auto pages =
      set(Draft().add(paragraph({plain("これを"), dotted("強調、"), plain("する")})));
  EXPECT_EQ(text_of(pages.pages[0]), "これを強調、する");
  EXPECT_EQ(circles_of(pages.pages[0]), 2);
}

TEST(Dumps, OfAPageWithRuby) {
  const auto pages =
      set(Draft()
              .heading(2, "(1)", "地名の読み")
              .add(paragraph({model::Ruby{"川崎", "かわさき", {"かわ", "さき"}}, plain("市の"),
                              model::Ruby{"志", "こころざし"}, plain("は、"),
                              model::Ruby{"紫陽花", "あじさい"}, plain("と"),
                              model::Ruby{"醤油", "しょうゆ", {"しょう", "ゆ"}}, plain("、"),
                              model::Ruby{"持続可能な開発目標", "SDGs"}, plain("に"),
                              dotted("強く、"), plain("ある。")})));
  const std::string_view must_see =
      "Readings and dots above their words, each on the same height; 志 alone stands apart from "
      "の.\n";
  EXPECT_TRUE(
      test::matches_golden(std::string(must_see) + model::dump(pages), "typeset/golden/ruby.txt"));
}

}  // namespace
}  // namespace nenpo::typeset
