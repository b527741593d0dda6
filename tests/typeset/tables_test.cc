// Tables of running data: where they are cut, what comes again, how their columns stand.
// JLREQ 4.4.6
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

using model::Alignment;

std::vector<model::Inlines> row(const std::vector<std::string>& cells) {
  std::vector<model::Inlines> texts;
  for (const auto& cell : cells) texts.push_back(words(cell));
  return texts;
}

model::Table results(int rows) {
  model::Table table;
  table.caption = words("取組の実績");
  table.columns = {Alignment::kStart, Alignment::kEnd, Alignment::kStart};
  table.header = {row({"番号", "件数", "内容"})};
  for (int i = 1; i <= rows; ++i) {
    const std::string number = std::to_string(i);
    table.rows.push_back(
        row({"始" + number + "号", "1,039", "市民と進める取組の内容終" + number + "号"}));
  }
  table.from = {"prose/a.md", 20};
  return table;
}

model::Note note(const std::string& text) { return {"※", words(text), {"prose/a.md", 90}}; }

/// Pages of ten lines: a table goes over three of them and the dump stays short.
model::Style small_pages() {
  model::Style style = plan_style();
  style.page.lines = 10;
  return style;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// What a reader must see stands in the first line of the golden file.
testing::AssertionResult shows(const std::string& what, const model::Pages& pages,
                               const std::string& golden) {
  return test::matches_golden(what + "\n" + model::dump(pages), "typeset/golden/" + golden);
}

Pt lowest_rule(const model::Page& page, Pt width) {
  Pt lowest;
  for (const auto& item : page.items) {
    const auto* line = std::get_if<model::Line>(&item);
    if (line != nullptr && line->width == width) lowest = std::max(lowest, line->to.y);
  }
  return lowest;
}

/// No row is cut, neither caption nor head stands at a page's foot, every page on which the table
/// goes on begins with both of them.
void expect_whole_rows(const model::Pages& pages, int rows, const std::string& where) {
  int next = 1;
  for (const model::Page& page : pages.pages) {
    const std::string text = text_of(page);
    EXPECT_FALSE(text.ends_with("取組の実績")) << where;
    EXPECT_FALSE(text.ends_with("番号件数内容")) << where;
    const bool goes_on = next > 1 && next <= rows;
    EXPECT_EQ(artifacts_of(page).starts_with("取組の実績（続き）番号件数内容"), goes_on) << where;
    for (; next <= rows && contains(text, "始" + std::to_string(next) + "号"); ++next) {
      EXPECT_TRUE(contains(text, "終" + std::to_string(next) + "号")) << where << " row " << next;
    }
    if (next > 1 && next <= rows) {
      EXPECT_NEAR(lowest_rule(page, Pt{0.5}).count(), lowest_rule(page, Pt{0.25}).count(), 0.01)
          << where;
    }
  }
  EXPECT_EQ(next, rows + 1) << where;
}

TEST(TableCuts, GoldenTableOverThreePages) {
  const auto pages = set(Draft().add(results(16)).add(note("速報値")), small_pages());
  ASSERT_EQ(pages.pages.size(), 3U);
  expect_whole_rows(pages, 16, "");
  EXPECT_TRUE(
      shows("A table over three pages: its caption with （続き） and its head above each "
            "part, a heavy rule below each part, the note ※ below the last row.",
            pages, "table_over_three_pages.txt"));
}

TEST(TableCuts, KeepRowsWholeWhereverThePageEnds) {
  for (int lines = 0; lines <= 40; ++lines) {
    Draft draft;
    draft.lines(lines).heading(3, "", "実績").add(results(60));
    const auto pages = set(draft);
    expect_whole_rows(pages, 60, "behind " + std::to_string(lines) + " lines");
    for (const auto& page : pages.pages) EXPECT_FALSE(text_of(page).ends_with("実績"));
  }
}

TEST(TableCuts, ATableThatFitsHasNoHeavyRuleWithinAndNoSecondCaption) {
  const auto pages = set(Draft().add(results(5)));
  ASSERT_EQ(pages.pages.size(), 1U);
  EXPECT_FALSE(contains(artifacts_of(pages.pages[0]), "続き"));
  int heavy = 0;
  for (const auto& item : pages.pages[0].items) {
    const auto* line = std::get_if<model::Line>(&item);
    if (line != nullptr && line->width == Pt{0.5}) ++heavy;
  }
  EXPECT_EQ(heavy, 2);  // above the head and below the last row
}

TEST(TableCuts, TheLastRowIsNotAloneOnItsPage) {
  for (int rows = 20; rows <= 40; ++rows) {
    const auto pages = set(Draft().add(results(rows)));
    if (pages.pages.size() < 2) continue;
    const std::string last = text_of(pages.pages.back());
    EXPECT_TRUE(contains(last, "始" + std::to_string(rows - 1) + "号")) << rows;
  }
}

TEST(TableCuts, TheNotesOfATableStayWithItsLastRow) {
  for (int rows = 20; rows <= 40; ++rows) {
    const auto pages = set(Draft().add(results(rows)).add(note("速報値")).add(note("市の調べ")));
    const int last_row = page_with(pages, "始" + std::to_string(rows) + "号");
    EXPECT_EQ(page_with(pages, "速報値"), last_row) << rows;
    EXPECT_EQ(page_with(pages, "市の調べ"), last_row) << rows;
  }
}

TEST(TableCuts, ARowAsTallAsAPageStillStandsBelowItsHead) {
  for (int characters = 1500; characters <= 4500; characters += 300) {
    std::string text;
    for (int i = 0; i < characters; ++i) text += "字";
    model::Table table;
    table.caption = words("取組の実績");
    table.header = {row({"内容"})};
    table.rows = {row({text}), row({"終わり"})};
    const auto pages = set(Draft().lines(3).heading(3, "", "実績").add(table));
    std::size_t bytes = 0;
    for (const auto& page : pages.pages) {
      const std::string shown = text_of(page);
      EXPECT_FALSE(shown.ends_with("内容")) << characters;
      for (const char c : shown) bytes += c == "字"[0] ? 1U : 0U;
    }
    EXPECT_GE(bytes, static_cast<std::size_t>(characters)) << characters;
  }
}

TEST(TableCuts, GoldenRowTallerThanAPage) {
  model::Table table = results(1);
  std::string text;
  for (int i = 1; i <= 40; ++i) text += "市民と進める取組の経緯その" + std::to_string(i) + "。";
  table.rows[0][2] = words(text);
  const auto pages = set(Draft().add(table), small_pages());
  ASSERT_GE(pages.pages.size(), 2U);
  std::string all;
  for (const auto& page : pages.pages) all += text_of(page);
  for (int i = 1; i <= 40; ++i) {
    EXPECT_TRUE(contains(all, "その" + std::to_string(i) + "。")) << i;
  }
  EXPECT_TRUE(
      shows("A row taller than a page is divided between lines, with a heavy rule below and "
            "the caption and head above; no word is missing.",
            pages, "table_tall_row.txt"));
}

// ---- columns

model::Table figures() {
  model::Table table;
  table.columns = {Alignment::kStart, Alignment::kEnd, Alignment::kEnd};
  table.header = {row({"指標", "現状値", "目標値"})};
  table.rows = {row({"温室効果ガスの削減割合", "▲35.0％", "▲45.4％以上"}),
                row({"通いの場の数", "1,039か所", "1,200か所以上"}),
                row({"1人1日あたりのごみの排出量", "793g", "760g以下"}),
                row({"乗車人員", "31.6万人/日", "33万人/日"}), row({"満足度", "集計中", "―"})};
  return table;
}

/// Where the text up to its decimal point ends, found from the glyph behind it.
float point_of(const model::Page& page, const std::string& text, std::size_t digits) {
  const auto* run = run_with(page, text);
  if (run == nullptr || run->glyphs.size() <= digits) return -1;
  return run->glyphs[digits].x;
}

TEST(TableColumns, FiguresStandByTheirDecimalPoint) {
  const auto pages = set(Draft().add(figures()));
  const model::Page& page = pages.pages[0];
  const float point = point_of(page, "35.0", 2);
  EXPECT_GT(point, 0);
  EXPECT_NEAR(point_of(page, "31.6", 2), point, 0.05);
  const auto* unit = run_with(page, "g");
  const auto* whole = run_with(page, "793g");
  EXPECT_TRUE(unit != nullptr || whole != nullptr);
  EXPECT_TRUE(
      shows("Two columns of figures aligned by the decimal point: ▲ before it, units and "
            "以上, 以下 behind; words at the right edge.",
            pages, "table_figures.txt"));
}

TEST(TableColumns, ANumberAmongWordsIsSetLikeAWord) {
  model::Table table;
  table.columns = {Alignment::kEnd};
  table.rows = {row({"12"}), row({"市民"}), row({"川崎市全域"})};
  const auto pages = set(Draft().add(table));
  const auto* number = run_with(pages.pages[0], "12");
  ASSERT_NE(number, nullptr);
  EXPECT_GT(number->glyphs[0].x, 470.0F);
}

TEST(TableColumns, WordsBreakBetweenPhrasesAndNumbersStayWhole) {
  model::Table table;
  std::string text;
  for (int i = 0; i < 8; ++i) text += "持続可能な開発目標の達成に向けた取組を推進し、";
  table.columns = {Alignment::kStart, Alignment::kEnd};
  table.rows = {row({text, "1,234,567千円"}), row({"推進", "89千円"})};
  const auto pages = set(Draft().add(table));
  EXPECT_NE(run_with(pages.pages[0], "1,234,567"), nullptr);
  for (const auto& item : pages.pages[0].items) {
    const auto* run = std::get_if<model::GlyphRun>(&item);
    if (run == nullptr) continue;
    EXPECT_FALSE(run->text.ends_with("持")) << run->text;
    EXPECT_FALSE(run->text.ends_with("推")) << run->text;
  }
}

// ---- merged cells

model::Table merged() {
  model::Table table;
  table.caption = words("分野別の指標");
  table.columns = {Alignment::kStart, Alignment::kStart, Alignment::kEnd, Alignment::kEnd};
  table.header = {row({"分野", "指標", "値", ""}), row({"", "", "2024年度", "2025年度"})};
  table.rows = {row({"環境", "緑地の面積", "12.5", "13.0"}), row({"", "分別率", "8.25", "9.1"}),
                row({"", "排出量", "▲3", "▲4.75"}),
                row({"福祉", "通いの場", "集計していない", ""})};
  table.merged = {{0, 0, 2, 1}, {0, 1, 2, 1}, {0, 2, 1, 2}, {2, 0, 3, 1}, {5, 2, 1, 2}};
  return table;
}

TEST(MergedCells, AreOneCellWithoutRulesInside) {
  model::Style style = plan_style();
  style.table->grid_lines = true;
  style.table->stripe = model::Colour{240, 240, 240};
  const auto pages = set(Draft().add(merged()), style);
  int spans = 0;
  for (const auto& item : pages.pages[0].items) {
    const auto* tag = std::get_if<model::TagBegin>(&item);
    if (tag != nullptr && (tag->row_span > 1 || tag->column_span > 1)) ++spans;
  }
  EXPECT_EQ(spans, 5);
  EXPECT_TRUE(
      shows("分野 over three rows, 値 over two columns, no rule inside them; every second "
            "row shaded, rules between the columns.",
            pages, "table_merged.txt"));
}

TEST(MergedCells, AMergeThatWouldHideWordsIsNotMade) {
  model::Table table;
  table.rows = {row({"一", "二"}), row({"三", "四"})};
  table.merged = {{0, 0, 2, 1}, {0, 0, 3, 1}, {9, 0, 1, 1}, {0, 5, 1, 2}, {0, 0, 0, 0}};
  const auto pages = set(Draft().add(table));
  EXPECT_EQ(text_of(pages.pages[0]), "一二三四");
}

TEST(MergedCells, ATextLongerThanItsRowsMakesTheLastOneHigher) {
  model::Table table;
  std::string text;
  for (int i = 0; i < 300; ++i) text += "長";
  table.rows = {row({text, "一"}), row({"", "二"}), row({"後", "三"})};
  table.merged = {{0, 0, 2, 1}};
  const auto pages = set(Draft().add(table));
  const auto* last = run_with(pages.pages[0], "後");
  ASSERT_NE(last, nullptr);
  for (const auto& item : pages.pages[0].items) {
    const auto* run = std::get_if<model::GlyphRun>(&item);
    if (run != nullptr && run->text.starts_with("長")) {
      EXPECT_LT(run->glyphs[0].y, last->glyphs[0].y);
    }
  }
}

TEST(MergedCells, GoOverAPageWithoutLosingWords) {
  model::Table table = results(80);
  for (auto& cells : table.rows) cells[1].clear();
  table.rows[0][1] = words("全体");
  table.merged = {{1, 1, 80, 1}};
  const auto pages = set(Draft().add(table));
  expect_whole_rows(pages, 80, "");
  EXPECT_EQ(page_with(pages, "全体"), 0);
}

TEST(Tables, TheManuscriptsDumpTellsMergedCells) {
  const std::string text = model::dump(Draft().add(merged()).manuscript());
  EXPECT_NE(text.find("  merged row 3 column 1: 3 rows, 1 columns\n"), std::string::npos) << text;
}

}  // namespace
}  // namespace nenpo::typeset
