// Merged cells where a page ends: what stays together, what stands again.
#include <gtest/gtest.h>

#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

std::string name_of(int row) { return "始" + std::to_string(row) + "号"; }

/// So many rows, the first column one cell over `first` of them and one over the rest.
model::Table grouped(int rows, int first, const model::Inlines& label) {
  model::Table table;
  table.caption = words("連携の実績");
  table.columns = {model::Alignment::kStart, model::Alignment::kStart};
  table.header = {{words("区分"), words("連携先")}};
  for (int i = 1; i <= rows; ++i) {
    table.rows.push_back({i == 1           ? label
                          : i == first + 1 ? words("庁外")
                                           : model::Inlines{},
                          words(name_of(i))});
  }
  const auto end = static_cast<std::size_t>(first);
  const auto all = static_cast<std::size_t>(rows);
  if (first > 1) table.merged.push_back({1, 0, end, 1});
  if (all > end + 1) table.merged.push_back({1 + end, 0, all - end, 1});
  table.from = {"prose/a.md", 20};
  return table;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

int rows_on(const model::Page& page, int from, int to) {
  int count = 0;
  for (int i = from; i <= to; ++i) count += contains(text_of(page), name_of(i)) ? 1 : 0;
  return count;
}

TEST(GroupsOfRows, TheirLabelStandsAgainOnTheNextPage) {
  const auto pages = set(Draft().add(grouped(40, 36, words("庁内"))));
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_EQ(page_with(pages, "庁内"), 0);
  EXPECT_TRUE(contains(artifacts_of(pages.pages[1]), "庁内（続き）"));
  EXPECT_FALSE(contains(artifacts_of(pages.pages[1]), "庁外（続き）"));
}

TEST(GroupsOfRows, TheWordContinuedIsNotBroken) {
  model::Style style = plan_style();
  style.page.line_length = Pt{120};
  model::Table table = grouped(40, 36, words("庁内"));
  for (auto& row : table.rows)
    row[1] = words(model::plain_text(row[1]) + "の連携先の名前の長いもの");
  const auto pages = set(Draft().add(table), style);
  ASSERT_GE(pages.pages.size(), 2U);
  bool whole = false;
  for (const auto& item : pages.pages[1].items) {
    const auto* run = std::get_if<model::GlyphRun>(&item);
    whole = whole || (run != nullptr && run->text == "（続き）");
  }
  EXPECT_TRUE(whole);
}

TEST(GroupsOfRows, OnlyTheFirstLineOfALabelStandsAgain) {
  const model::Inlines label{model::Text{.text = "庁内", .strong = false, .fact = {}},
                             model::LineBreak{},
                             model::Text{.text = "36件", .strong = false, .fact = {}}};
  const auto pages = set(Draft().add(grouped(40, 36, label)));
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_TRUE(contains(artifacts_of(pages.pages[1]), "庁内（続き）"));
  EXPECT_FALSE(contains(artifacts_of(pages.pages[1]), "36件"));
}

TEST(GroupsOfRows, AFigureDoesNotStandAgain) {
  const auto pages = set(Draft().add(grouped(40, 36, words("36件"))));
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_FALSE(contains(artifacts_of(pages.pages[1]), "36件"));
}

TEST(GroupsOfRows, ALabelDoesNotStandAgainWhereItsRowsAreTooFew) {
  model::Inlines label = words("庁内の各局と各区役所の");
  for (int i = 0; i < 2; ++i)
    label.push_back(model::Text{.text = "長い名前の課", .strong = false, .fact = {}});
  for (int lines = 0; lines < 34; ++lines) {
    const auto pages = set(Draft().lines(lines).add(grouped(40, 36, label)));
    for (const auto& page : pages.pages) {
      if (!contains(artifacts_of(page), "（続き）庁内")) continue;
      EXPECT_GE(rows_on(page, 1, 36), 1) << lines;
    }
  }
}

TEST(GroupsOfRows, NoRowOfAGroupStandsAloneAtEitherEndOfAPage) {
  for (int lines = 0; lines < 34; ++lines) {
    const auto pages = set(Draft().lines(lines).add(grouped(40, 20, words("庁内"))));
    for (const auto& page : pages.pages) {
      EXPECT_NE(rows_on(page, 1, 20), 1) << lines;
      EXPECT_NE(rows_on(page, 21, 40), 1) << lines;
    }
  }
}

TEST(GroupsOfRows, AGroupThatFitsIsNotDividedWhereLittleStaysBlank) {
  for (int lines = 20; lines < 34; ++lines) {
    const auto pages = set(Draft().lines(lines).add(grouped(8, 4, words("庁内"))));
    for (const auto& page : pages.pages) {
      EXPECT_TRUE(rows_on(page, 1, 4) % 4 == 0) << lines;
      EXPECT_TRUE(rows_on(page, 5, 8) % 4 == 0) << lines;
    }
  }
}

TEST(TableCuts, NeitherTheFirstNorTheLastRowStandsAlone) {
  for (int lines = 0; lines < 34; ++lines) {
    const auto pages = set(Draft().lines(lines).add(grouped(12, 1, words("庁内"))));
    for (const auto& page : pages.pages) EXPECT_NE(rows_on(page, 1, 12), 1) << lines;
  }
}

TEST(MergedCells, ATextTallerThanAPageIsDividedOverItsRowsWithoutLoss) {
  std::string text;
  for (int i = 1; i <= 500; ++i) text += "経緯その" + std::to_string(i) + "。";
  model::Table table = grouped(6, 5, words(text));
  table.rows.pop_back();
  table.merged.resize(1);
  const auto pages = set(Draft().add(table));
  ASSERT_GE(pages.pages.size(), 2U);
  std::string all;
  const Pt foot = plan_style().page.top + plan_style().page.leading * plan_style().page.lines;
  for (const auto& page : pages.pages) {
    all += text_of(page);
    for (const auto& line : page.lines) EXPECT_LE(line.at.y, foot) << line.text;
  }
  for (int i = 1; i <= 500; ++i) {
    EXPECT_TRUE(contains(all, "その" + std::to_string(i) + "。")) << i;
  }
}

}  // namespace
}  // namespace nenpo::typeset
