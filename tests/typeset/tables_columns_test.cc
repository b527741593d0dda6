// How wide the columns of a table are, in wide and narrow measures.
#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"
#include "typeset/tables/column_widths.h"

namespace nenpo::typeset {
namespace {

using model::Alignment;

ColumnNeed need(double natural, double minimum, double unbreakable, double content) {
  return {.natural = Pt{natural},
          .minimum = Pt{minimum},
          .floor = Pt{unbreakable},
          .unbreakable = Pt{unbreakable},
          .content = Pt{content},
          .figures = false};
}

std::vector<Pt> widths(std::vector<ColumnNeed> columns, double total) {
  return column_widths({.columns = std::move(columns),
                        .cells = {},
                        .leading = {},
                        .row_padding = Pt{},
                        .padding = Pt{},
                        .em = Pt{9},
                        .total = Pt{total}});
}

TEST(ColumnWidths, AShortColumnKeepsItsPhrasesWhileTheLongOneBreaks) {
  const auto found =
      widths({need(60, 40, 20, 60), need(900, 80, 20, 900), need(50, 50, 50, 50)}, 400);
  EXPECT_NEAR(found[0].count(), 60, 0.1);
  EXPECT_NEAR(found[1].count(), 290, 0.1);
  EXPECT_NEAR(found[2].count(), 50, 0.1);
}

TEST(ColumnWidths, FourTimesTheTextGetsTwiceTheWidth) {
  const auto found = widths({need(900, 80, 20, 2000), need(900, 80, 20, 8000)}, 300);
  EXPECT_NEAR(found[0].count(), 100, 0.1);
  EXPECT_NEAR(found[1].count(), 200, 0.1);
}

TEST(ColumnWidths, ANumberIsNeverNarrowedWhereTextCanBreak) {
  EXPECT_GE(widths({need(500, 160, 10, 500), need(300, 250, 250, 300)}, 400)[1], Pt{249.9});
}

TEST(ColumnWidths, WhatFitsIsSpreadOverTheWholeMeasure) {
  const auto found = widths({need(100, 10, 10, 100), need(300, 10, 10, 300)}, 800);
  EXPECT_EQ(found, (std::vector<Pt>{Pt{200}, Pt{600}}));
}

TEST(ColumnWidths, OfWhatIsLeftAColumnOfFiguresTakesTwoCharacters) {
  ColumnNeed figures = need(40, 40, 40, 40);
  figures.figures = true;
  const auto found = widths({need(160, 40, 20, 160), figures, figures}, 480);
  EXPECT_NEAR(found[0].count(), 480 - 2 * 58, 0.01);
  EXPECT_NEAR(found[1].count(), 58, 0.01);
}

TEST(ColumnWidths, NeighbouringFiguresOfAboutTheSameWidthGetTheSame) {
  ColumnNeed year = need(40, 40, 40, 40), last = need(52, 52, 52, 52), sum = need(90, 90, 90, 90);
  year.figures = last.figures = sum.figures = true;
  const auto found = widths({need(160, 40, 20, 160), year, last, sum}, 400);
  EXPECT_NEAR(found[1].count(), found[2].count(), 0.01);
  EXPECT_GT(found[3].count(), found[2].count() + 20);
}

TEST(ColumnWidths, WordsThatDoNotFitShrinkAlike) {
  const auto found = widths({need(400, 400, 400, 1), need(400, 400, 400, 1)}, 400);
  EXPECT_EQ(found, (std::vector<Pt>{Pt{200}, Pt{200}}));
}

/// One line a cell on `natural`, phrases of 30 pt.
CellMeasure cell(double natural) {
  CellMeasure measure;
  measure.natural = Pt{natural};
  CellLine line;
  line.natural = Pt{natural};
  for (double at = 0; at < natural; at += 30)
    line.phrases.push_back(Pt{std::min(30.0, natural - at)});
  measure.lines.push_back(line);
  return measure;
}

TEST(ColumnWidths, TheLeastHeightOfTheRowsDecides) {
  const CellMeasure shorter = cell(120), longer = cell(240);
  const ColumnNeed left = need(120, 30, 10, 360), right = need(240, 30, 10, 720);
  std::vector<CellNeed> cells;
  for (std::size_t r = 0; r < 3; ++r) {
    cells.push_back({.row = r, .column = 0, .measure = &shorter});
    cells.push_back({.row = r, .column = 1, .measure = &longer});
  }
  const TableNeed table{.columns = {left, right},
                        .cells = cells,
                        .leading = {Pt{14}, Pt{14}, Pt{14}},
                        .row_padding = Pt{},
                        .padding = Pt{},
                        .em = Pt{9},
                        .total = Pt{185}};
  const auto found = column_widths(table);
  EXPECT_EQ(shorter.lines_at(found[0]), 2U);
  EXPECT_EQ(longer.lines_at(found[1]), 2U);
  EXPECT_NEAR((found[0] + found[1]).count(), 185, 0.01);
}

// ---- narrow measures

model::Style measure(double points) {
  model::Style style = plan_style();
  style.page.line_length = Pt{points};
  return style;
}

std::vector<model::Inlines> row(const std::vector<std::string>& cells) {
  std::vector<model::Inlines> texts;
  for (const auto& text : cells) texts.push_back(words(text));
  return texts;
}

model::Table plan_and_result() {
  model::Table table;
  table.caption = words("成果指標の実績");
  table.columns = {Alignment::kStart, Alignment::kEnd, Alignment::kEnd};
  table.header = {row({"指標", "2024年度", "2025年度"})};
  table.rows = {row({"災害時に備え飲料水や食料を3日分以上用意している割合", "18.2％", "19.4％"}),
                row({"温室効果ガスの削減割合", "▲24.3％", "▲27.1％"}),
                row({"防犯カメラの設置台数", "1,035台", "集計中"})};
  table.from = {"prose/a.md", 20};
  return table;
}

model::Pages set_with(const model::Table& table, double points, Findings& findings) {
  Draft draft;
  draft.add(table);
  auto pages = typeset(draft.manuscript(), measure(points), fonts(), findings);
  if (!pages) throw std::runtime_error(pages.error().reason);
  return std::move(*pages);
}

TEST(NarrowTables, KeepNumbersWholeInEveryMeasure) {
  for (const double points : {420.0, 200.0, 130.0}) {
    Findings findings;
    const auto pages = set_with(plan_and_result(), points, findings);
    EXPECT_TRUE(findings.empty()) << points << findings[0].message;
    for (const char* number : {"18.2％", "▲27.1％", "1,035台"}) {
      EXPECT_NE(line_with(pages.pages[0], number), nullptr) << points << number;
    }
  }
}

TEST(NarrowTables, GoldenTableInAColumn) {
  Findings findings;
  const auto pages = set_with(plan_and_result(), 200, findings);
  EXPECT_TRUE(test::matches_golden(
      "A table 200 pt wide: numbers whole and by their points, the two years equally wide, the "
      "names of the indicators broken by phrase.\n" +
          model::dump(pages),
      "typeset/golden/table_narrow.txt"));
}

TEST(NarrowTables, WhatDoesNotFitIsToldWithItsTableAndColumn) {
  model::Table table = plan_and_result();
  table.columns = {Alignment::kStart, Alignment::kEnd, Alignment::kEnd, Alignment::kEnd};
  table.header = {row({"区分", "予算", "決算", "差"})};
  table.rows = {row({"歳入", "1,234,567,890千円", "1,234,567,890千円", "1,234,567,890千円"})};
  Findings findings;
  set_with(table, 130, findings);
  ASSERT_EQ(findings.size(), 3U);
  EXPECT_EQ(findings[0].code, "box-overflow");
  EXPECT_TRUE(findings[0].message.starts_with(
      "planの表「成果指標の実績」の2列目「予算」に「1,234,567,890千円」が"))
      << findings[0].message;
  EXPECT_TRUE(findings[0].message.ends_with("字分入りきりません。（1ページ）"))
      << findings[0].message;
  EXPECT_NE(findings[0].remedy.find("表の列を減らしてください。"), std::string::npos);
}

TEST(TableCells, EveryLineIsKeptForTheProofreader) {
  const auto pages = set(Draft().add(plan_and_result()));
  for (const char* text : {"指標", "2025年度", "▲27.1％", "集計中"}) {
    const auto* line = line_with(pages.pages[0], text);
    ASSERT_NE(line, nullptr) << text;
    EXPECT_LE(line->natural, line->length) << text;
  }
}

TEST(TableCells, HeadsStandInTheMiddleOfTallerOnes) {
  model::Table table;
  table.header = {{words("番号"),
                   {model::Text{.text = "実績", .strong = false, .fact = {}}, model::LineBreak{},
                    model::Text{.text = "（件）", .strong = false, .fact = {}}}}};
  table.rows = {row({"一", "二"})};
  const auto pages = set(Draft().add(table));
  const auto y = [&](const char* text) { return line_with(pages.pages[0], text)->at.y.count(); };
  EXPECT_NEAR(y("番号"), (y("実績") + y("（件）")) / 2, 0.01);
}

}  // namespace
}  // namespace nenpo::typeset
