// The lines of a whole paragraph: what the breaker weighs, beside the one that goes line by line.
#include <gtest/gtest.h>

#include "jlreq/breaks.h"
#include "jlreq/greedy_breaker.h"
#include "jlreq/line_cost.h"
#include "jlreq/paragraph_breaker.h"
#include "tests/jlreq/composing.h"
#include "tests/jlreq/prose.h"
#include "tests/support/golden.h"

namespace nenpo::jlreq {
namespace {

using test::broken;
using test::clusters_of;
using test::lines_of;

ParagraphStyle line_by_line(Em length) {
  ParagraphStyle style = lines_of(length);
  style.line_breaking = LineBreaking::kLineByLine;
  return style;
}

LinesCost cost_of_composed(const std::vector<Cluster>& clusters, const ParagraphStyle& style) {
  std::vector<std::size_t> ends;
  for (const Line& line : compose_paragraph(clusters, style).lines) ends.push_back(line.end);
  return LineCosts(LineWidths(clusters, style)).of_lines(ends);
}

TEST(WholeParagraph, SparesALaterLineByAnEarlierOne) {
  const std::string_view text =
      "ああああああああああああああああああいい、いいいいいいいいいいいい100,000人ううう";
  const std::vector<Cluster> clusters = clusters_of(text);
  const LinesCost greedy = cost_of_composed(clusters, line_by_line(12_em));
  const LinesCost whole = cost_of_composed(clusters, lines_of(12_em));
  EXPECT_EQ(greedy.loose, 1);
  EXPECT_EQ(whole.loose, 0);
}

TEST(WholeParagraph, NeverEndsInOneOrTwoCharactersIfTheLinesBeforeCanHelp) {
  const std::string_view text = "ああああああああああいいいいいいいいいいううううううううううす。";
  EXPECT_EQ(broken(text, lines_of(10_em)),
            "ああああああああああ|いいいいいいいいいい|ううううううううう|うす。");
  EXPECT_EQ(broken("ああああああああああい1,000人す。", lines_of(10_em)),
            "ああああああああああ|い1,000人す。");
}

TEST(WholeParagraph, KeepsAShortLastLineRatherThanALooseOne) {
  EXPECT_EQ(broken("あああ1,000人す。", lines_of(7_em)), "あああ1,000人|す。");
}

TEST(WholeParagraph, IsTheSameWhateverStandsBehindAForcedBreak) {
  const std::string_view text =
      "市は、令和6年度に「SDGs未来都市」として計画を策定し、取組を進める。";
  std::vector<Cluster> alone = clusters_of(text);
  std::vector<Cluster> followed = alone;
  followed.back().forced_break = true;
  for (const Cluster& cluster : clusters_of("次の文は別の行に立つ。")) followed.push_back(cluster);
  const ComposedParagraph one = compose_paragraph(alone, lines_of(9_em));
  const ComposedParagraph two = compose_paragraph(followed, lines_of(9_em));
  ASSERT_GT(one.lines.size(), 3u);
  for (std::size_t i = 0; i < one.lines.size(); ++i) {
    EXPECT_EQ(one.lines[i].end, two.lines[i].end);
  }
}

TEST(WholeParagraph, FillsLinesOfUnlikeLengthBesideAHangingMark) {
  ParagraphStyle style = lines_of(8_em);
  style.first_indent = -1_em;
  style.rest_indent = 2_em;
  const ComposedParagraph paragraph =
      compose_paragraph(clusters_of("あああああああいいいいいいううう"), style);
  ASSERT_EQ(paragraph.lines.size(), 3u);
  EXPECT_EQ(paragraph.lines[0].end, 7u);
  EXPECT_EQ(paragraph.lines[1].end, 13u);
  EXPECT_EQ(paragraph.x[0], 1_em);
  EXPECT_EQ(paragraph.x[7], 2_em);
}

TEST(WholeParagraph, NeverCostsMoreThanLineByLine) {
  const auto prose = test::read_prose(nenpo::test::source_folder() / "input/2026/prose");
  ASSERT_GT(prose.size(), 500u);
  int better = 0;
  for (const double length : {12.0, 20.0, 27.5, 40.0}) {
    for (const test::ProseParagraph& paragraph : prose) {
      const std::vector<Cluster> clusters = clusters_of(paragraph.text);
      const ParagraphStyle style = lines_of(Em{length});
      const LineWidths widths(clusters, style);
      const std::vector<BreakAfter> breaks = find_breaks(clusters);
      const LinesCost whole = LineCosts(widths).of_lines(break_whole_paragraph(widths, breaks));
      const LinesCost greedy = LineCosts(widths).of_lines(break_line_by_line(widths, breaks));
      ASSERT_LE(whole, greedy) << paragraph.text << " at " << length;
      if (whole < greedy) ++better;
    }
  }
  EXPECT_GT(better, 500);
}

TEST(LinesCost, OverfullGoesBeforeLooseAndLooseBeforeDeviation) {
  const LinesCost deviating{.deviation = 1'000'000'000};
  const LinesCost short_last{.short_last = 1};
  const LinesCost loose{.loose = 1};
  const LinesCost overfull{.overfull = 1};
  EXPECT_LT(deviating, short_last);
  EXPECT_LT(short_last, loose);
  EXPECT_LT(loose, overfull);
}

TEST(LinesCost, CountsATightLineAboveAWideOne) {
  const std::vector<Cluster> clusters = clusters_of("あ、い、うあああ");
  const ParagraphStyle style = lines_of(6_em);
  const LineWidths widths(clusters, style);
  EXPECT_EQ(LineCosts(widths).of_neighbours(LineLook::kNormal, LineLook::kOpen), 0);
  EXPECT_EQ(LineCosts(widths).of_neighbours(LineLook::kTight, LineLook::kNormal), 0);
  EXPECT_GT(LineCosts(widths).of_neighbours(LineLook::kTight, LineLook::kOpen), 0);
  EXPECT_GT(LineCosts(widths).of_neighbours(LineLook::kWide, LineLook::kNormal), 0);
}

struct LookCase {
  std::string_view text;  // the line up to its first ideograph
  double length;
  LineLook look;
  bool loose;
};

class LookOfALine : public testing::TestWithParam<LookCase> {};

TEST_P(LookOfALine, ComesFromItsGaps) {
  const auto& [text, length, look, loose] = GetParam();
  const std::string whole = std::string(text) + "字字";
  const std::vector<Cluster> clusters = clusters_of(whole);
  const ParagraphStyle style = lines_of(Em{length});
  const LineCost cost = LineCosts(LineWidths(clusters, style)).of_line(0, clusters_of(text).size());
  EXPECT_EQ(cost.look, look);
  EXPECT_EQ(cost.cost.loose, loose ? 1 : 0);
  EXPECT_EQ(cost.cost.overfull, 0);
}

INSTANTIATE_TEST_SUITE_P(Lines, LookOfALine,
                         testing::Values(LookCase{"あ、い、うえ", 5.4, LineLook::kTight, false},
                                         LookCase{"あ、い、うえ", 5.8, LineLook::kNormal, false},
                                         LookCase{"あいうえお", 5.2, LineLook::kNormal, false},
                                         LookCase{"あいうえお", 5.3, LineLook::kOpen, false},
                                         LookCase{"あいうえお", 5.9, LineLook::kWide, false},
                                         LookCase{"あいうえお", 6.0, LineLook::kWide, false},
                                         LookCase{"あいうえお", 6.2, LineLook::kWide, true},
                                         LookCase{"あいうえお", 9, LineLook::kNormal, true}));

}  // namespace
}  // namespace nenpo::jlreq
