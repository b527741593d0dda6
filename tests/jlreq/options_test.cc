// What JLREQ leaves to the house: each choice beside the other.
#include <gtest/gtest.h>

#include "base/text.h"
#include "jlreq/features.h"
#include "tests/jlreq/composing.h"

namespace nenpo::jlreq {
namespace {

using test::broken;
using test::clusters_of;

ParagraphStyle style_with(Em length, std::string_view features) {
  return with_features({.line_length = length}, features).value_or(ParagraphStyle{});
}

struct OptionCase {
  std::string_view features;
  double length;
  std::string_view text;
  std::string_view lines;
  std::string_view reason;  // of the first line
};

class Options : public testing::TestWithParam<OptionCase> {};

TEST_P(Options, ChangeTheLine) {
  const OptionCase& option = GetParam();
  const ParagraphStyle style = style_with(Em{option.length}, option.features);
  EXPECT_EQ(broken(option.text, style), option.lines);
  EXPECT_EQ(compose_paragraph(clusters_of(option.text), style).lines[0].reason, option.reason);
}

/// Tables 3 to 5: the half em of a comma goes, goes (solid at the line end already), or halves.
INSTANTIATE_TEST_SUITE_P(
    ReductionScheme, Options,
    testing::Values(
        OptionCase{"table3", 6, "あ、いうえお、字字", "あ、いうえお、|字字",
                   "reduced line end 0.500 (1 x 0.500), reduced bracket and comma 0.500 (1 x "
                   "0.500)"},
        OptionCase{"table4", 6, "あ、いうえお、字字", "あ、いうえお、|字字",
                   "reduced bracket and comma 0.500 (1 x 0.500)"},
        OptionCase{"table5", 6.25, "あ、いうえお、字字", "あ、いうえお、|字字",
                   "reduced line end 0.500 (1 x 0.500), reduced bracket and comma 0.250 (1 x "
                   "0.250)"},
        OptionCase{"table3", 5.75, "あ・いううう字字字", "あ・いううう|字字字",
                   "reduced middle dot 0.250 (2 x 0.125)"},
        OptionCase{"table5", 5.75, "あ・いううう字字字", "あ・いうう|う字字字",
                   "expanded text 0.500 (2 x 0.250), expanded everywhere 0.250 (3 x 0.083)"}));

/// Table 1 n. 6: the half em behind 。 at the line end goes (JLREQ) or stays (JIS X 4051).
INSTANTIATE_TEST_SUITE_P(
    FullStopAtTheLineEnd, Options,
    testing::Values(OptionCase{"stop-jlreq", 8.5, "ああああああああ。字字字字字字字字",
                               "ああああああああ。|字字字字字字字字",
                               "reduced line end 0.500 (1 x 0.500)"},
                    OptionCase{"stop-jis", 8.5, "ああああああああ。字字字字字字字字字字",
                               "あああああああ|あ。字字字字字字|字字字字",
                               "expanded text 1.500 (6 x 0.250)"}));

/// 3.8.2: 。 and 、 may stand outside the line; a bracket may not.
INSTANTIATE_TEST_SUITE_P(
    HangingPunctuation, Options,
    testing::Values(OptionCase{"hanging", 4, "ああああ。字字字", "ああああ。|字字字",
                               "reduced line end 0.500 (1 x 0.500), reduced hanging 0.500 (1 x "
                               "0.500)"},
                    OptionCase{"hanging,stop-jis", 4, "ああああ。字字字", "ああああ。|字字字",
                               "reduced hanging 1.000 (1 x 1.000)"},
                    OptionCase{"", 4, "ああああ。字字字", "あああ|あ。字字|字",
                               "expanded text 0.500 (2 x 0.250), expanded everywhere 0.500 (2 x "
                               "0.250)"},
                    OptionCase{"hanging", 5, "ああああ。字字字", "ああああ。|字字字", ""},
                    OptionCase{"hanging", 4, "ああああ」字字字", "あああ|あ」字字|字",
                               "expanded text 0.500 (2 x 0.250), expanded everywhere 0.500 (2 x "
                               "0.250)"}));

TEST(HangingPunctuation, StandsBehindTheLineEnd) {
  const ComposedParagraph paragraph =
      compose_paragraph(clusters_of("ああああ、字字字"), style_with(4_em, "hanging"));
  EXPECT_EQ(paragraph.x[4], 4_em);
  EXPECT_EQ(paragraph.lines[0].kind, Adjustment::kReduced);
  EXPECT_EQ((paragraph.lines[0].natural + paragraph.lines[0].adjustment), 4_em);
}

struct BracketCase {
  std::string_view features;
  double paragraph_head;  // em before the bracket's ink
  double line_head;
};

class OpeningBracketAtLineHead : public testing::TestWithParam<BracketCase> {};

TEST_P(OpeningBracketAtLineHead, StandsInOneOfThreeWays) {
  std::vector<Cluster> clusters = clusters_of("「ああ「いい");
  clusters[2].forced_break = true;
  const ComposedParagraph paragraph =
      compose_paragraph(clusters, style_with(8_em, GetParam().features));
  ASSERT_EQ(paragraph.lines.size(), 2u);
  EXPECT_EQ(paragraph.x[0].count(), GetParam().paragraph_head);
  EXPECT_EQ(paragraph.x[3].count(), GetParam().line_head);
}

/// 3.1.5: the line head flush or with the bracket's half em; an indented paragraph with 1 em, 1 1/2
/// em or half an em. Without an indent nothing is taken away.
INSTANTIATE_TEST_SUITE_P(Patterns, OpeningBracketAtLineHead,
                         testing::Values(BracketCase{"indent,bracket-flush", 1, 0},
                                         BracketCase{"indent,bracket-half", 1.5, 0.5},
                                         BracketCase{"indent,bracket-half-in-paragraph", 0.5, 0},
                                         BracketCase{"bracket-flush", 0, 0},
                                         BracketCase{"bracket-half", 0.5, 0.5},
                                         BracketCase{"bracket-half-in-paragraph", 0, 0}));

TEST(OpeningBracketAtLineHead, LeavesOtherTextWhereItIs) {
  const ComposedParagraph paragraph =
      compose_paragraph(clusters_of("あああいいい"), style_with(4_em, "indent,bracket-half"));
  EXPECT_EQ(paragraph.x[0], 1_em);
  EXPECT_EQ(paragraph.x[paragraph.lines[1].begin], 0_em);
}

TEST(Features, AreAllKnownByTheirNames) {
  for (const std::string_view name : split(kFeatureNames, ',')) {
    EXPECT_TRUE(with_features({}, name).has_value()) << name;
  }
  EXPECT_FALSE(with_features({}, "table6").has_value());
  EXPECT_FALSE(with_features({}, "hanging,").has_value());
  EXPECT_EQ(with_features({}, "table4, ragged")->justify, Justify::kNo);
  EXPECT_EQ(with_features({}, "line-by-line")->line_breaking, LineBreaking::kLineByLine);
}

}  // namespace
}  // namespace nenpo::jlreq
