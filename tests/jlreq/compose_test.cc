#include <gtest/gtest.h>

#include "jlreq/paragraph.h"
#include "tests/jlreq/composing.h"

namespace nenpo::jlreq {
namespace {

using test::broken;
using test::clusters_of;
using test::lines_of;

ComposedParagraph composed(std::string_view text, const ParagraphStyle& style) {
  return compose_paragraph(clusters_of(text), style);
}

Line first_line(std::string_view text, const ParagraphStyle& style) {
  return composed(text, style).lines.front();
}

TEST(LineBreaking, CommaNeverStartsALine) {
  EXPECT_EQ(broken("ああああ、いい", lines_of(4_em)), "あああ|あ、いい");
}

TEST(LineBreaking, OpeningBracketNeverEndsALine) {
  EXPECT_EQ(broken("あああ「いいい」", lines_of(4_em)), "あああ|「いいい」");
}

TEST(LineBreaking, CommaNeverStartsALineBehindAWordSpaceEither) {
  EXPECT_EQ(broken("ああああ 、いい", lines_of(4_em)), "あああ|あ 、いい");
}

TEST(LineBreaking, ReductionGoesBeforeExpansion) {  // 3.8.2
  EXPECT_EQ(broken("あ、いい、うう、ええ", lines_of(7_em)), "あ、いい、うう、|ええ");
}

TEST(LineBreaking, ANumberGoesDownWhole) {
  EXPECT_EQ(broken("ああああああ6年度から", lines_of(8_em)), "ああああああ|6年度から");
}

TEST(LineBreaking, NoLastLineOfOneCharacterAndAStop) {
  for (const auto breaking :
       {nenpo::jlreq::LineBreaking::kWholeParagraph, nenpo::jlreq::LineBreaking::kLineByLine}) {
    const auto style = [breaking](Em length) {
      return ParagraphStyle{.line_length = length, .line_breaking = breaking};
    };
    EXPECT_EQ(broken("あああ、ああ、ああああす。", style(10_em)), "あああ、ああ、あああ|あす。");
    EXPECT_EQ(broken("あああ、ああ「う」ああす。", style(11_em)), "あああ、ああ「う」ああす。");
  }
}

TEST(LineBreaking, ALongAddressBreaksBehindItsMarks) {
  EXPECT_EQ(broken("https://www.city.jp/kikaku/sdgs", lines_of(8_em)),
            "https://www.|city.jp/kikaku/|sdgs");
  EXPECT_EQ(broken("abcdefghij", lines_of(2_em)), "abcd|efgh|ij");
}

TEST(LineBreaking, AnUnbreakableRunStandsOverfull) {
  const Line line = first_line("１２３４５６", lines_of(4_em));
  EXPECT_EQ(line.kind, Adjustment::kOverfull);
  EXPECT_EQ(line.end, 6u);
}

TEST(LineBreaking, AClusterWiderThanTheLineStandsAlone) {
  std::vector<Cluster> clusters = clusters_of("あいう");
  clusters[1].advance = 9_em;
  const ComposedParagraph paragraph = compose_paragraph(clusters, lines_of(4_em));
  ASSERT_EQ(paragraph.lines.size(), 3u);
  EXPECT_EQ(paragraph.lines[1].kind, Adjustment::kOverfull);
}

TEST(LineBreaking, AForcedBreakEndsALineNaturally) {
  std::vector<Cluster> clusters = clusters_of("ああいい");
  clusters[1].forced_break = true;
  const ComposedParagraph paragraph = compose_paragraph(clusters, lines_of(8_em));
  ASSERT_EQ(paragraph.lines.size(), 2u);
  EXPECT_EQ(paragraph.lines[0].kind, Adjustment::kForcedBreak);
  EXPECT_EQ(paragraph.lines[0].adjustment, 0_em);
}

TEST(Composition, AnEmptyParagraphHasNoLines) { EXPECT_TRUE(composed("", {}).lines.empty()); }

TEST(LineHead, AnOpeningBracketStandsFlush) {
  const ComposedParagraph paragraph = composed("あああ「い", lines_of(3_em));
  ASSERT_EQ(paragraph.lines.size(), 2u);
  EXPECT_EQ(paragraph.x[3], 0_em);
  EXPECT_EQ(paragraph.x[4], 0.5_em);
}

TEST(LineHead, IndentsComeBeforeTheBracketOfAParagraph) {
  ParagraphStyle style = lines_of(4_em);
  style.first_indent = 1_em;
  style.rest_indent = 0.5_em;
  const ComposedParagraph paragraph = composed("「あいうえ", style);
  EXPECT_EQ(paragraph.x[0], 1.5_em);
  EXPECT_EQ(paragraph.x[paragraph.lines[1].begin], 0.5_em);
}

TEST(LineEnd, TheHalfEmBehindAStopGoesFirst) {  // 3.8.3 b before 3.8.3 e
  const Line line = first_line("あ、ああああ。いいい", lines_of(6.5_em));
  EXPECT_EQ(line.end, 7u);
  EXPECT_EQ(line.natural, 7_em);
  EXPECT_EQ(line.reason, "reduced line end 0.500 (1 x 0.500)");
}

TEST(LineEnd, ItStaysBehindAFullStopInTheWayOfJis) {
  ParagraphStyle style = lines_of(6.5_em);
  style.line_end_stop = LineEndStop::kJis;
  const Line line = first_line("あ、ああああ。いいい", style);
  EXPECT_EQ(line.end, 7u);
  EXPECT_EQ(line.reason, "reduced bracket and comma 0.500 (1 x 0.500)");
}

TEST(LineEnd, JisSetsABracketSolid) {
  ParagraphStyle style = lines_of(4_em);
  style.reduction = ReductionScheme::kTable4;
  const ComposedParagraph paragraph = composed("「あああ」いい", style);
  EXPECT_EQ(paragraph.lines[0].end, 5u);
  EXPECT_EQ(paragraph.lines[0].natural, 4_em);
  EXPECT_EQ(paragraph.space_after[4], 0_em);
}

TEST(LineEnd, AWordSpaceTakesNoRoom) {  // Table 1 n. 13
  const ComposedParagraph paragraph = composed("abcd efgh", lines_of(2_em));
  ASSERT_EQ(paragraph.lines.size(), 2u);
  EXPECT_EQ(paragraph.lines[0].end, 5u);
  EXPECT_EQ(paragraph.lines[0].natural, 2_em);
  EXPECT_EQ(paragraph.x[5], 0_em);
}

TEST(LineEnd, TheSpaceBehindAQuestionMarkTakesNoRoom) {  // 3.1.6
  const ComposedParagraph paragraph = composed("あああ？　いい", lines_of(4_em));
  EXPECT_EQ(paragraph.lines[0].end, 5u);
  EXPECT_EQ(paragraph.lines[0].natural, 4_em);
}

TEST(LineEnd, AMiddleDotLosesBothQuartersAtOnce) {  // 3.8.3 c
  const Line line = first_line("ああああ・いいい", lines_of(4.5_em));
  EXPECT_EQ(line.end, 5u);
  EXPECT_EQ(line.reason, "reduced line-end middle dot 0.500 (2 x 0.250)");
}

struct AdjustmentCase {
  std::string_view what;
  std::string_view text;
  double length;
  std::string_view reason;
};

class AdjustmentOfTheFirstLine : public testing::TestWithParam<AdjustmentCase> {};

TEST_P(AdjustmentOfTheFirstLine, IsExplained) {
  const Line line = first_line(GetParam().text, lines_of(Em{GetParam().length}));
  EXPECT_EQ(line.reason, GetParam().reason) << GetParam().what;
}

/// 3.8.3: a word spaces, b line end, d middle dots, e brackets and commas, f the gap to Western.
INSTANTIATE_TEST_SUITE_P(
    Reduction, AdjustmentOfTheFirstLine,
    testing::Values(
        AdjustmentCase{"word spaces first", "ab cd、ef gh、あああ", 6.6,
                       "reduced word space 0.067 (2 x 0.033)"},
        AdjustmentCase{"then the line end, then commas", "ab cd、ef gh、あああ", 5.6,
                       "reduced word space 0.167 (2 x 0.083), reduced line end 0.500 (1 x 0.500), "
                       "reduced bracket and comma 0.400 (1 x 0.400)"},
        AdjustmentCase{"all of the line end or nothing", "ab cd、ef gh、あああ", 6.36667,
                       "reduced line end 0.500 (1 x 0.500), expanded word space 0.200 (2 x 0.100)"},
        AdjustmentCase{"a middle dot before a comma", "あ・い、うう字字字", 5.75,
                       "reduced middle dot 0.250 (2 x 0.125)"},
        AdjustmentCase{"brackets and commas alike", "あ「い」う、え字字字", 6.9,
                       "reduced bracket and comma 0.100 (3 x 0.033)"},
        AdjustmentCase{"a full stop never inside", "あ。い、う字字字", 4.5,
                       "reduced bracket and comma 0.500 (1 x 0.500)"},
        AdjustmentCase{"the Latin gap last", "あab、いcdう字字字", 6.0,
                       "reduced bracket and comma 0.500 (1 x 0.500), "
                       "reduced latin gap 0.250 (3 x 0.083)"}));

/// 3.8.4: a word spaces to 1/2, b the gap to Western to 1/2, c everything else to 1/4, d all
/// without limit.
INSTANTIATE_TEST_SUITE_P(
    Expansion, AdjustmentOfTheFirstLine,
    testing::Values(
        AdjustmentCase{"word spaces first", "ab cd xyzxyz", 2.4,
                       "expanded word space 0.067 (1 x 0.067)"},
        AdjustmentCase{"the Latin gap second", "あabい100年度", 3.75,
                       "expanded latin gap 0.250 (2 x 0.125)"},
        AdjustmentCase{"then the text", "ああああ1,000人", 4.6, "expanded text 0.600 (3 x 0.200)"},
        AdjustmentCase{"then everywhere", "ああああ、あ1,000,000人", 7,
                       "expanded text 0.750 (3 x 0.250), "
                       "expanded everywhere 0.250 (4 x 0.062)"},
        AdjustmentCase{"but not beyond a quarter more", "ああ、あ1,000,000人", 6,
                       "left short 2.000"},
        AdjustmentCase{"never inside a Western word", "abcd efghij", 2.4, "left short 0.400"}));

TEST(Expansion, NeverOpensAWesternWordOrANumber) {
  const ComposedParagraph paragraph = composed("あSDGs１２あ１，２３４，５６７", lines_of(8_em));
  ASSERT_EQ(paragraph.lines[0].kind, Adjustment::kExpanded);
  EXPECT_EQ(paragraph.x[2] - paragraph.x[1], 0.5_em);
  EXPECT_EQ(paragraph.x[6] - paragraph.x[5], 1_em);
  EXPECT_GT(paragraph.x[7] - paragraph.x[6], 1_em);
}

TEST(Adjustment, FillsTheLineExactly) {
  const std::string_view text =
      "川崎市は、「SDGs未来都市」（第3期）として、令和6年度に45.6％を達成しました。▲1."
      "2ポイントの減。"
      "市民・企業・大学等と連携し、2030年に向けて持続可能な開発目標（SDGs）の達成に取り組みます。";
  for (double length = 16; length <= 40; length += 1) {
    const std::vector<Cluster> clusters = clusters_of(text);
    const ComposedParagraph paragraph = compose_paragraph(clusters, lines_of(Em{length}));
    for (const Line& line : paragraph.lines) {
      if (line.end == clusters.size()) continue;
      ASSERT_NE(line.kind, Adjustment::kOverfull) << length;
      const std::size_t last = line.end - 1;
      const Em right = paragraph.x[last] + clusters[last].advance;
      EXPECT_LE(right.count(), length + 1e-6);
      EXPECT_GE(right.count(), length - 0.5 - 1e-6);
      EXPECT_NEAR((line.natural + line.adjustment).count(), length, 1e-6);
    }
  }
}

TEST(Adjustment, RaggedTextKeepsItsNaturalSpaces) {
  ParagraphStyle style = lines_of(7_em);
  style.justify = Justify::kNo;
  const ComposedParagraph paragraph = composed("あ、いい、うう、ええ", style);
  EXPECT_EQ(paragraph.lines[0].end, 6u);
  EXPECT_EQ(paragraph.lines[0].kind, Adjustment::kNone);
  EXPECT_EQ(paragraph.x[2], 2_em);
}

TEST(Adjustment, TableFiveLeavesACommaAQuarter) {
  ParagraphStyle style = lines_of(6_em);
  style.reduction = ReductionScheme::kTable5;
  EXPECT_EQ(broken("あ、い、うえ字字字", style), "あ、い、うえ|字字字");
  style.line_length = 5.5_em;
  EXPECT_EQ(first_line("あ、い、うえ字字字", style).reason,
            "reduced bracket and comma 0.500 (2 x 0.250)");
  style.line_length = 5.4_em;
  EXPECT_EQ(first_line("あ、い、うえ字字字", style).end, 5u);
}

TEST(MathSymbols, AreSolidBesideNumbersAndText) {
  const ComposedParagraph paragraph = composed("3×4＝値（", {});
  EXPECT_EQ(paragraph.space_after, (std::vector<Em>{0_em, 0_em, 0_em, 0_em, 0.5_em, 0_em}));
}

TEST(Adjustment, TheLatinGapIsTheStyles) {
  ParagraphStyle style = lines_of(8_em);
  style.latin_gap = 0.125_em;
  const ComposedParagraph paragraph = composed("あab", style);
  EXPECT_EQ(paragraph.space_after[0], 0.125_em);
}

}  // namespace
}  // namespace nenpo::jlreq
