// Tables, indicators, contents: the parts of a page that are no running text.
#include <gtest/gtest.h>

#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

model::Table table_of(int rows, const std::string& cell) {
  model::Table table;
  table.columns = {model::Alignment::kStart, model::Alignment::kEnd};
  table.header = {{words("取組"), words("件数")}};
  for (int i = 0; i < rows; ++i) {
    table.rows.push_back({words(cell + std::to_string(i)), words("1,039")});
  }
  return table;
}

TEST(Tables, TheHeadComesAgainAfterAPageBreak) {
  const auto pages = set(Draft().add(table_of(60, "行")));
  ASSERT_GE(pages.pages.size(), 2U);
  EXPECT_EQ(text_of(pages.pages[0]).find("取組件数"), 0U);
  EXPECT_EQ(text_of(pages.pages[1]).find("取組"), std::string::npos);
  EXPECT_EQ(artifacts_of(pages.pages[1]).find("取組件数"), 0U);
}

TEST(Tables, AHeadThatFitsIsNotRepeated) {
  const auto pages = set(Draft().add(table_of(5, "行")));
  ASSERT_EQ(pages.pages.size(), 1U);
  EXPECT_EQ(artifacts_of(pages.pages[0]).find("取組"), std::string::npos);
}

TEST(Tables, ARowIsNeverDivided) {
  std::string cell;
  for (int i = 0; i < 200; ++i) cell += "字";
  const auto pages = set(Draft().add(table_of(12, cell)));
  ASSERT_GE(pages.pages.size(), 2U);
  for (const auto& page : pages.pages) {
    const std::string text = text_of(page);
    std::size_t characters = 0;
    for (std::size_t at = text.find("字"); at != std::string::npos; at = text.find("字", at + 1)) {
      ++characters;
    }
    EXPECT_EQ(characters % 200, 0U);
  }
}

TEST(Tables, ARowTallerThanAPageGoesOnAndLosesNothing) {
  std::string cell;
  for (int i = 0; i < 3000; ++i) cell += "字";
  const auto pages = set(Draft().add(table_of(1, cell)));
  ASSERT_GE(pages.pages.size(), 2U);
  std::size_t bytes = 0;
  for (const auto& page : pages.pages) {
    const std::string text = text_of(page);
    for (std::size_t at = text.find("字"); at != std::string::npos; at = text.find("字", at + 1)) {
      ++bytes;
    }
  }
  EXPECT_EQ(bytes, 3000U);
}

TEST(Tables, NumbersStandAtTheRightEdge) {
  const auto pages = set(Draft().add(table_of(1, "行")));
  const auto* number = run_with(pages.pages[0], "1,039");
  ASSERT_NE(number, nullptr);
  EXPECT_GT(number->glyphs.front().x, 450.0F);
}

TEST(IndicatorTables, RowsAreWholeLines) {
  const auto pages = set(
      Draft().heading(3, "", "経済").add(model::IndicatorTable{{indicator("割合")}, {}}).lines(1));
  const auto* heading = run_with(pages.pages[0], "経済");
  const auto* text = line_with(pages.pages[0], "字");
  ASSERT_NE(heading, nullptr);
  ASSERT_NE(text, nullptr);
  // 18 + 9 for the heading, 18 for the head, 72 for the row, 9 behind it.
  EXPECT_NEAR(text->at.y.count() - static_cast<double>(heading->glyphs[0].y), 126, 0.5);
}

TEST(IndicatorTables, LongUnitsStandBelowBothNumbers) {
  auto row = indicator("通いの場の数");
  row.baseline = value("2024年度", "1,039", "か所", "");
  row.target = value("2029年度", "1,200", "か所", "以上");
  const auto pages = set(Draft().add(model::IndicatorTable{{row}, {}}));
  const auto* number = run_with(pages.pages[0], "1,039");
  ASSERT_NE(number, nullptr);
  std::vector<float> units;  // their words are said with the number
  for (const auto& item : pages.pages[0].items) {
    const auto* run = std::get_if<model::GlyphRun>(&item);
    if (run != nullptr && run->text.empty()) units.push_back(run->glyphs[0].y);
  }
  ASSERT_EQ(units.size(), 2U);
  EXPECT_GT(units[0], number->glyphs[0].y + 10);
  EXPECT_EQ(units[0], units[1]);
}

TEST(IndicatorTables, AValueIsOneWordToWhoeverCopiesIt) {
  auto row = indicator("通いの場の数");
  row.baseline = value("2024年度", "1,039", "か所", "");
  row.target = value("2029年度", "1,200", "か所", "以上");
  const auto pages = set(Draft().add(model::IndicatorTable{{row}, {}}));
  const std::string text = text_of(pages.pages[0]);
  EXPECT_NE(text.find("2024年度1,039か所2029年度1,200か所以上"), std::string::npos) << text;
}

TEST(IndicatorTables, AUnitWithoutNumberTakesNoHarm) {
  auto row = indicator("通いの場の数");
  row.baseline = value("2024年度", "", "か所", "以上");
  row.target = value("2029年度", "1,200", "か所", "以上");
  const auto pages = set(Draft().add(model::IndicatorTable{{row}, {}}));
  EXPECT_NE(text_of(pages.pages[0]).find("か所以上"), std::string::npos);
}

TEST(IndicatorTables, ShortUnitsStandBesideTheNumber) {
  const auto pages = set(Draft().add(model::IndicatorTable{{indicator("割合")}, {}}));
  const auto* number = run_with(pages.pages[0], "40.0");
  const auto* bound = run_with(pages.pages[0], "以上");
  ASSERT_TRUE(number != nullptr && bound != nullptr);
  EXPECT_EQ(number->glyphs[0].y, bound->glyphs[0].y);
}

TEST(IndicatorTables, AMissingValueIsSaidInADashedFrame) {
  auto row = indicator("割合");
  row.baseline.number.clear();
  row.baseline.missing = "集計値未提出";
  const auto pages = set(Draft().add(model::IndicatorTable{{row}, {}}));
  EXPECT_NE(run_with(pages.pages[0], "集計値未提出"), nullptr);
  EXPECT_EQ(run_with(pages.pages[0], "19.4"), nullptr);
  int dashed = 0;
  for (const auto& item : pages.pages[0].items) {
    const auto* line = std::get_if<model::Line>(&item);
    if (line != nullptr && line->dashed) ++dashed;
  }
  EXPECT_EQ(dashed, 4);
}

TEST(IndicatorTables, TargetsBreakBetweenGoals) {
  auto row = indicator("割合");
  row.goals = {{1, {"1.1", "1.2", "1.3", "1.4", "1.5"}},
               {2, {"2.1", "2.2", "2.3", "2.4", "2.5"}},
               {3, {"3.1", "3.2", "3.3", "3.4", "3.5"}}};
  const auto pages = set(Draft().add(model::IndicatorTable{{row}, {}}));
  const auto* second = run_with(pages.pages[0], "2.1");
  const auto* third = run_with(pages.pages[0], "3.1");
  const auto* last = run_with(pages.pages[0], "3.5");
  ASSERT_TRUE(second != nullptr && third != nullptr && last != nullptr);
  EXPECT_GT(third->glyphs[0].y, second->glyphs[0].y);
  EXPECT_EQ(third->glyphs[0].y, last->glyphs[0].y);
}

TEST(IndicatorTables, TilesAreFiguresWithAnAlternativeText) {
  const auto pages = set(Draft().add(model::IndicatorTable{{indicator("割合")}, {}}));
  std::vector<std::string> texts;
  for (const auto& item : pages.pages[0].items) {
    const auto* tag = std::get_if<model::TagBegin>(&item);
    if (tag != nullptr && tag->role == model::Role::kFigure) texts.push_back(tag->alternative_text);
  }
  EXPECT_EQ(texts, (std::vector<std::string>{"目標7 エネルギー", "目標13 気候"}));
}

TEST(IndicatorTables, ANumberTooLongForItsColumnIsReported) {
  auto row = indicator("割合");
  row.baseline = value("2024年度", "1,234,567,890", "件", "");
  Findings findings;
  set(Draft().add(model::IndicatorTable{{row}, {}}), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "box-overflow");
  EXPECT_EQ(to_string(findings[0].place), "prose/a.md!30");
}

TEST(IndicatorTables, AreNotDividedUnderTheirHeading) {
  model::IndicatorTable table;
  for (int i = 0; i < 4; ++i) table.rows.push_back(indicator("割合" + std::to_string(i)));
  const auto pages = set(Draft().lines(24).heading(3, "", "社会").add(table));
  EXPECT_EQ(page_with(pages, "社会"), 1);
  EXPECT_EQ(page_with(pages, "割合3"), 1);
}

TEST(IndicatorTables, LongerThanAPageGoOnUnderTheirHead) {
  model::IndicatorTable table;
  for (int i = 0; i < 12; ++i) table.rows.push_back(indicator("割合" + std::to_string(i)));
  const auto pages = set(Draft().heading(3, "", "社会").add(table).lines(1));
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_EQ(page_with(pages, "割合7"), 0);
  EXPECT_EQ(page_with(pages, "割合8"), 1);
  EXPECT_EQ(artifacts_of(pages.pages[1]).find("ゴール指標（出典）現在目標"), 0U);
  EXPECT_EQ(artifacts_of(pages.pages[0]).find("ゴール"), std::string::npos);
}

TEST(IndicatorTables, ThatNoPageCanHoldBeginUnderTheirHeadingWhereItStands) {
  model::IndicatorTable table;
  for (int i = 0; i < 12; ++i) table.rows.push_back(indicator("割合" + std::to_string(i)));
  const auto pages = set(Draft().lines(15).heading(3, "", "社会").add(table));
  EXPECT_EQ(page_with(pages, "社会"), 0);
  EXPECT_EQ(page_with(pages, "割合0"), 0);
  EXPECT_EQ(page_with(pages, "割合11"), 1);
}

TEST(Pages, AreTheSameWhenSetAgain) {
  const auto draft = Draft().add(model::Contents{"目次"}).heading(1, "1", "章").lines(60);
  EXPECT_EQ(model::dump(set(draft)), model::dump(set(draft)));
}

TEST(Contents, ShowTheFoliosOfTheHeadings) {
  const auto pages = set(Draft()
                             .add(model::Contents{"目次"})
                             .heading(1, "1", "将来")
                             .heading(2, "(1)", "実態")
                             .lines(50)
                             .heading(2, "(2)", "成果")
                             .lines(50)
                             .heading(1, "2", "貢献")
                             .lines(1));
  EXPECT_EQ(text_of(pages.pages[0]), "目次1将来(1)実態2(2)成果32貢献6");
  const std::vector<std::pair<std::size_t, std::string>> folios{
      {1, "(1)実態"}, {2, "(2)成果"}, {5, "2貢献"}};
  for (const auto& [page, heading] : folios) {
    EXPECT_NE(text_of(pages.pages[page]).find(heading), std::string::npos) << heading;
    EXPECT_EQ(pages.pages[page].label, std::to_string(page + 1));
  }
}

TEST(Contents, LeadersStandUnderOneAnother) {
  const auto pages = set(Draft()
                             .add(model::Contents{"目次"})
                             .heading(1, "1", "将来")
                             .heading(2, "(1)", "実態")
                             .heading(2, "(2)", "とても長い成果の題名"));
  std::vector<const model::GlyphRun*> leaders;
  for (const auto& item : pages.pages[0].items) {
    const auto* run = std::get_if<model::GlyphRun>(&item);
    if (run != nullptr && run->text.starts_with("....")) leaders.push_back(run);
  }
  ASSERT_EQ(leaders.size(), 2U);
  EXPECT_EQ(leaders[0]->glyphs.back().x, leaders[1]->glyphs.back().x);
  EXPECT_LT(leaders[0]->glyphs.front().x, leaders[1]->glyphs.front().x);
}

TEST(Brackets, AreDrawnHalfAnEmLeftOfTheirCountedBox) {
  const auto pages = set(Draft().paragraph("「市」"));
  const auto* run = run_with(pages.pages[0], "「市」");
  ASSERT_NE(run, nullptr);
  // The counted half of 「 begins at the indent, its glyph half an em before it; 市 follows half an
  // em behind the indent.
  EXPECT_NEAR(run->glyphs[1].x - run->glyphs[0].x, 10.5F, 0.01F);
}

model::TierDiagram organisation() {
  model::TierDiagram diagram;
  diagram.tiers = {{"推進本部",
                    {{"本部長", {"市長"}, true, false},
                     {"本部員", {"全局長"}, true, false},
                     {"役割", {"企画・立案", "横断的な調整"}, false, true}}},
                   {"実施計画", {{"", {"各施策"}, true, false}}}};
  diagram.links = {{model::TierDiagram::Arrow::kDown, "調整"}};
  diagram.caption = "推進体制";
  diagram.alternative_text = "推進本部が実施計画を調整する。";
  return diagram;
}

TEST(Dumps, OfCoverFiguresAndColophon) {
  model::Cover cover;
  cover.publisher = "川崎市";
  cover.title_lines = {"第3期", "SDGs未来都市計画"};
  cover.term = "2026～2029";
  cover.columns = {"2026", "2027"};
  cover.issued = "令和8（2026）年3月 策定";
  model::WordsFigure figure;
  figure.title = "施策の連鎖";
  figure.lines = {words("一つ目の言葉")};
  model::Bars bars;
  bars.bars = {{"分別率", 0.5}};
  model::Colophon colophon;
  colophon.lines = {words("川崎市の計画"), words("令和8年3月 策定")};
  const auto pages = set(Draft()
                             .add(cover)
                             .heading(1, "1", "体制")
                             .add(organisation())
                             .add(figure)
                             .add(bars)
                             .add(colophon));
  EXPECT_TRUE(test::matches_golden(model::dump(pages), "typeset/golden/figures.txt"));
}

TEST(Figures, ATierGrowsInStepsOfTheDiagram) {
  const auto pages = set(Draft().add(organisation()));
  std::vector<double> bands;
  for (const auto& item : pages.pages[0].items) {
    const auto* band = std::get_if<model::Rectangle>(&item);
    if (band != nullptr) bands.push_back(band->box.y.count());
  }
  ASSERT_EQ(bands.size(), 2U);
  EXPECT_NEAR(bands[1] - bands[0], 84 + 24, 0.001);
}

TEST(Figures, WordsWiderThanTheirPlaceAreReported) {
  auto diagram = organisation();
  diagram.tiers[0].fields[0].lines = {"市長とその職務を代理する者と本部員の全員と区長"};
  Findings findings;
  set(Draft().add(diagram), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "box-overflow");
  EXPECT_EQ(findings[0].message,
            "planの図の欄に「市長とその職務を代理する者と本部員の全員と区長」が7字分入りきりません"
            "。（1ページ）");
}

TEST(Dumps, OfASmallChapterAndAnIndicator) {
  auto row = indicator("市域の温室効果ガス排出量の削減割合（2013年度比）");
  row.baseline = value("2023年度", "▲35.0", "%", "");
  row.baseline.fact = "P41-01/baseline/2023";
  model::IndicatorTable table{{row}, {}};
  table.notes.push_back({"※", words("目標の時期が異なる指標です。"), {}});
  const auto pages =
      set(Draft()
              .heading(1, "1", "将来ビジョン")
              .heading(2, "(1)", "地域の実態")
              .heading(4, "1.", "立地")
              .list({"市内には鉄道駅が55駅あり、大都市の中で4番目に鉄道密度の高い都市である。"})
              .heading(3, "", "環境")
              .add(table)
              .paragraph("市民の取組(3R)を進める。"));
  EXPECT_TRUE(test::matches_golden(model::dump(pages), "typeset/golden/chapter.txt"));
}

}  // namespace
}  // namespace nenpo::typeset
