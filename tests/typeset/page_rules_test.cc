// Where pages end, and where things stand on them.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

constexpr double kLeading = 18;
constexpr int kLinesAPage = 36;
constexpr double kIndent = 10.5;  // of a paragraph's first line

TEST(Grid, EveryLineOfTextStandsOnThePagesLines) {
  const auto pages = set(Draft()
                             .heading(3, "", "地域特性")
                             .lines(3)
                             .heading(4, "1.", "立地")
                             .list({"一つ目の項目です。", "二つ目の項目です。"})
                             .add(model::IndicatorTable{{indicator("割合")}, {}})
                             .lines(2));
  const auto* first = line_with(pages.pages[0], "字");
  ASSERT_NE(first, nullptr);
  int checked = 0;
  for (const auto& line : pages.pages[0].lines) {
    if (line.text.find("字") == std::string::npos && !line.text.ends_with("です。")) continue;
    const double lines = (line.at.y - first->at.y).count() / kLeading;
    EXPECT_NEAR(lines, std::round(lines), 0.001) << line.text;
    ++checked;
  }
  EXPECT_GE(checked, 7);
}

TEST(Grid, TheFirstBaselineIsThatOfAnEmBoxCentredInItsLine) {
  const auto pages = set(Draft().lines(1));
  const auto& text = plan_style().paragraph.text;
  const font::Metrics metrics = fonts().metrics(*fonts().role(text.role));
  const Pt expected = plan_style().page.top + Pt{3.75} + metrics.em_box_top.at(text.size);
  EXPECT_NEAR(pages.pages[0].lines[0].at.y.count(), expected.count(), 0.001);
}

TEST(Margins, OddAndEvenPagesMirrorEachOther) {
  const auto pages = set(Draft().lines(kLinesAPage + 10));
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_NEAR(pages.pages[0].lines[0].at.x.count(), 73.70 + kIndent, 0.01);
  EXPECT_NEAR(pages.pages[1].lines[0].at.x.count(), 101.58, 0.01);
}

TEST(Folios, BeginBehindTheCover) {
  model::Cover cover;
  cover.publisher = "川崎市";
  cover.title_lines = {"第3期"};
  const auto pages = set(Draft().add(cover).heading(1, "1", "将来").lines(40));
  ASSERT_EQ(pages.pages.size(), 3U);
  EXPECT_EQ(pages.pages[0].label, "");
  EXPECT_EQ(pages.pages[1].label, "1");
  EXPECT_EQ(pages.pages[2].label, "2");
  EXPECT_EQ(artifacts_of(pages.pages[1]), "11　将来");  // the folio, then the running title
}

TEST(PageEnd, AHeadingNeverStandsAloneAtTheFoot) {
  // 33 lines are full, the heading takes 2 with the space before it: one line is left, two are
  // needed.
  const auto pages = set(Draft().lines(32).heading(4, "1.", "見出し").lines(5));
  EXPECT_EQ(page_with(pages, "見出し"), 1);
}

TEST(PageEnd, AHeadingStaysWhereTwoLinesFollowIt) {
  const auto pages = set(Draft().lines(31).heading(4, "1.", "見出し").lines(5));
  EXPECT_EQ(page_with(pages, "見出し"), 0);
}

TEST(PageEnd, NoSingleLineOfAParagraphAtAPagesHead) {
  const auto pages = set(Draft().lines(30).lines(5));  // 31 + 6 lines: one would be left over
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_EQ(pages.pages[0].lines.size(), 35U);
  EXPECT_EQ(pages.pages[1].lines.size(), 2U);
}

TEST(PageEnd, NoSingleLineOfAParagraphAtAPagesFoot) {
  const auto pages = set(Draft().lines(34).lines(5));
  EXPECT_EQ(pages.pages[0].lines.size(), 35U);
  EXPECT_EQ(pages.pages[1].lines.size(), 6U);
}

TEST(PageEnd, AParagraphOfFourLinesIsDividedInTheMiddle) {
  const auto pages = set(Draft().lines(33).lines(3));
  EXPECT_EQ(pages.pages[0].lines.size(), 36U);
  EXPECT_EQ(pages.pages[1].lines.size(), 2U);
}

TEST(PageEnd, AChapterBeginsANewPage) {
  const auto pages = set(Draft().lines(1).heading(1, "1", "章").lines(1));
  EXPECT_EQ(page_with(pages, "章"), 1);
}

TEST(PageEnd, APolicysTableStandsWithItsFirstMeasure) {
  const auto draft = [](int lines_before) {
    Draft made;
    made.lines(lines_before)
        .heading(4, "①", "政策")
        .add(model::IndicatorTable{{indicator("割合")}, {}});
    made.heading(5, "○", "施策").list({"推進", "整備", "充実"});
    return made;
  };
  // Heading 1.5 + 0.5 + head 1 + row 5, then 2.5 to the measure and two of its lines: 13 lines with
  // the space before.
  const auto together = set(draft(21));
  EXPECT_EQ(page_with(together, "政策"), 0);
  EXPECT_EQ(page_with(together, "整備"), 0);
  const auto moved = set(draft(25));
  EXPECT_EQ(page_with(moved, "政策"), 1);
  EXPECT_EQ(page_with(moved, "施策"), 1);
}

TEST(PageEnd, ATableIsCutBetweenItsRowsRatherThanLeaveAThirdOfThePageBlank) {
  const auto draft = [](int lines_before) {
    return set(Draft()
                   .lines(lines_before)
                   .heading(3, "", "社会")
                   .add(model::IndicatorTable{
                       {indicator("甲"), indicator("乙"), indicator("丙"), indicator("丁")}, {}}));
  };
  const auto cut = draft(22);  // 14 of 36 lines would stay blank
  EXPECT_EQ(page_with(cut, "社会"), 0);
  EXPECT_EQ(page_with(cut, "甲"), 0);
  EXPECT_EQ(page_with(cut, "丁"), 1);
  const auto whole = draft(25);  // 11 lines are less than a third
  EXPECT_EQ(page_with(whole, "社会"), 1);
  EXPECT_EQ(page_with(whole, "丁"), 1);
}

TEST(Tags, NestOverTheWholeBooklet) {
  const auto pages = set(Draft()
                             .heading(1, "1", "章")
                             .lines(50)
                             .list({"一", "二"})
                             .add(model::IndicatorTable{{indicator("割合")}, {}})
                             .heading(1, "2", "章")
                             .lines(1));
  int depth = 0;
  for (const auto& page : pages.pages) {
    for (const auto& item : page.items) {
      if (std::holds_alternative<model::TagBegin>(item)) ++depth;
      if (std::holds_alternative<model::TagEnd>(item)) --depth;
      EXPECT_GE(depth, 0);
    }
  }
  EXPECT_EQ(depth, 0);
}

TEST(Text, EveryCharacterIsPrintedAsSubmitted) {
  const std::string text = "市(区)の取組は1,039か所で、SDGsの「推進」を図る。";
  const auto pages = set(Draft().paragraph(text));
  EXPECT_EQ(text_of(pages.pages[0]), text);
}

TEST(Text, OfAnyScriptIsKept) {
  const std::vector<std::string> texts{"e\u0301te\u0301",   // combining marks
                                       "葛\U000E0100城市",  // a variation selector
                                       "か\u3099き\u3099",  // combining voiced sound marks
                                       "ｱｲｳﾞｴｵ",            // half-width katakana
                                       "\u202Eabc\u202C",   // an override of direction
                                       "市\u200B民\u00A0と\u2060区",  // invisible characters
                                       "عربي と ไทย",                 // scripts that no face has
                                       "（（（」」」、、、。。。・・・！？",
                                       "——……‥‥〳〵",
                                       "\u3000字下げ\u3000"};
  for (const auto& text : texts) {
    const auto pages = set(Draft().paragraph(text).heading(2, "(1)", text).list({text}));
    std::string printed;
    for (const auto& page : pages.pages) printed += text_of(page);
    EXPECT_EQ(printed, text + "(1)" + text + "・" + text) << text;
  }
}

TEST(Text, ThatIsNoUtf8TakesNoHarm) {
  const auto pages = set(Draft().paragraph("市\xE5\xB7は\xFF。"));
  EXPECT_EQ(pages.pages.size(), 1U);
}

TEST(Text, AFactIsMarkedWhereItIsPrinted) {
  model::Paragraph paragraph;
  paragraph.text = {model::Text{.text = "割合は", .strong = false, .fact = {}},
                    model::Text{.text = "33%", .strong = false, .fact = "P1-01/baseline/2024"},
                    model::Text{.text = "です。", .strong = false, .fact = {}}};
  const auto pages = set(Draft().add(paragraph));
  ASSERT_EQ(pages.pages[0].facts.size(), 1U);
  const auto& mark = pages.pages[0].facts[0];
  const auto* run = run_with(pages.pages[0], "33%");
  ASSERT_NE(run, nullptr);
  EXPECT_EQ(mark.fact, "P1-01/baseline/2024");
  EXPECT_NEAR(mark.box.x.count(), static_cast<double>(run->glyphs[0].x), 0.01);
  EXPECT_LT(mark.box.y, Pt{static_cast<double>(run->glyphs[0].y)});
}

TEST(Findings, ACharacterThatNoFaceHasIsNamedWithItsPlace) {
  Findings findings;
  set(Draft().paragraph("この\u0E01は出ない。"), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "missing-glyph");
  EXPECT_EQ(to_string(findings[0].place), "prose/a.md!12");
  EXPECT_EQ(findings[0].message,
            "「\u0E01」（U+0E01）の字形が、書体の役割「body」にありません。"
            "紙面には〓を入れました。");
}

TEST(Findings, RareKanjiOfTheFallbackFacesAreNone) {
  Findings findings;
  set(Draft().paragraph("髙橋と𠮷田と﨑。"), findings);
  EXPECT_TRUE(findings.empty());
}

TEST(Findings, ANumberLongerThanTheLineIsReported) {
  Findings findings;
  set(Draft().paragraph("市の" + std::string(120, '1') + "円"), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "box-overflow");
  EXPECT_EQ(to_string(findings[0].place), "prose/a.md!12");
}

TEST(Findings, AnAddressLongerThanTheLineIsDividedInSilence) {
  Findings findings;
  set(Draft().paragraph("https://example.jp/" + std::string(120, 'a')), findings);
  EXPECT_TRUE(findings.empty());
}

TEST(Findings, ARunningTitleLongerThanTheFootLineIsReported) {
  std::string title;
  for (int i = 0; i < 60; ++i) title += "題";
  Findings findings;
  set(Draft().heading(1, "1", title).lines(1), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(to_string(findings[0].place), "plan!1");
  EXPECT_EQ(findings[0].message, "柱に「1　" + title + "」が12字分入りきりません。");
}

TEST(Blocks, ThatAreEmptyTakeNoHarm) {
  model::Paragraph breaks_only;
  breaks_only.text = {model::LineBreak{}, model::Ruby{"", "よみ"}};
  model::Table caption_only;
  caption_only.caption = words("表");
  const auto pages = set(Draft()
                             .add(model::Cover{})
                             .add(model::Contents{})
                             .heading(1, "", "")
                             .paragraph("")
                             .add(breaks_only)
                             .list({})
                             .list({""})
                             .add(model::Note{})
                             .add(model::Quotation{})
                             .add(model::Table{})
                             .add(caption_only)
                             .add(model::IndicatorTable{})
                             .add(model::IndicatorTable{{model::IndicatorRow{}}, {}})
                             .add(model::Bars{})
                             .add(model::WordsFigure{})
                             .add(model::TierDiagram{})
                             .add(model::PageBreak{})
                             .add(model::Colophon{}));
  EXPECT_EQ(pages.pages.size(), 4U);
  EXPECT_TRUE(set(Draft()).pages.empty());
}

TEST(Styles, APartTheStyleLacksEndsTheRun) {
  model::Style style = plan_style();
  style.bars.reset();
  Findings findings;
  model::Bars bars;
  bars.bars = {{"指標", 0.5}};
  const auto pages = typeset(Draft().add(bars).manuscript(), style, fonts(), findings);
  ASSERT_FALSE(pages.has_value());
  EXPECT_EQ(pages.error().reason,
            "原稿にある部品の様式 [bars] がありません。様式ファイルに加えてください。");
}

}  // namespace
}  // namespace nenpo::typeset
