#include "jlreq/dump.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "jlreq/features.h"
#include "tests/support/golden.h"

namespace nenpo::jlreq {
namespace {

TEST(CompositionDump, HasALineAClusterAndALineALine) {
  EXPECT_EQ(dump_composition("市、6年", 3, {.line_length = 40_em}),
            "3\t0\t市\tcl-19\t1.000\t0.000\tforbidden\t1\t0.000\t0.000\t0.000\t0.000\n"
            "3\t1\t、\tcl-07\t0.500\t0.500\tallowed\t1\t1.000\t0.500\t0.000\t0.500\n"
            "3\t2\t6\tcl-24\t0.500\t0.250\tforbidden\t1\t2.000\t0.250\t0.125\t0.500\n"
            "3\t3\t年\tcl-19\t1.000\t0.000\tallowed\t1\t2.750\t0.000\t0.000\t0.000\n"
            "# line 1\tnatural 3.750\tadjustment 0.000\tparagraph end\tends: paragraph end\n");
}

TEST(CompositionDump, GivesTheQuarterBeforeAMiddleDotToTheClusterBeforeIt) {
  EXPECT_EQ(dump_composition("人・市", 1, {.line_length = 40_em}),
            "1\t0\t人\tcl-19\t1.000\t0.250\tforbidden\t1\t0.000\t0.250\t0.000\t0.250\n"
            "1\t1\t・\tcl-05\t0.500\t0.250\tallowed\t1\t1.250\t0.250\t0.000\t0.250\n"
            "1\t2\t市\tcl-19\t1.000\t0.000\tallowed\t1\t2.000\t0.000\t0.000\t0.000\n"
            "# line 1\tnatural 3.000\tadjustment 0.000\tparagraph end\tends: paragraph end\n");
}

TEST(CompositionDump, KeepsMarksWithTheirBase) {
  EXPECT_EQ(dump_composition("辻\U000E0100か\u3099", 1, {.line_length = 40_em}),
            "1\t0\t辻\U000E0100\tcl-19\t1.000\t0.000\tallowed\t1\t0.000\t0.000\t0.000\t0.250\n"
            "1\t1\tか\u3099\tcl-15\t1.000\t0.000\tallowed\t1\t1.000\t0.000\t0.000\t0.000\n"
            "# line 1\tnatural 2.000\tadjustment 0.000\tparagraph end\tends: paragraph end\n");
}

TEST(CompositionDump, HoldsTogetherWhatAJoinerJoins) {
  const auto break_behind_first = [](std::string_view text) {
    const std::string dump = dump_composition(text, 1, {.line_length = 40_em});
    return std::string(split(split(dump, '\n')[0], '\t')[6]);
  };
  EXPECT_EQ(break_behind_first("市\u2060町"), "forbidden");
  EXPECT_EQ(break_behind_first("\u2060市町"), "forbidden");
  EXPECT_EQ(break_behind_first("市\U000E0100町"), "allowed");
  EXPECT_EQ(break_behind_first("市\u200B町"), "allowed");
  EXPECT_EQ(break_behind_first("a\u200Bb"), "forbidden");
}

TEST(CompositionDump, SaysWhatALineEndMayGive) {
  const auto end_of_first_line = [](std::string_view features) {
    const auto style = with_features({.line_length = 4_em}, features);
    const std::string dump = dump_composition("あああ。いい", 1, *style);
    const auto columns = split(split(dump, '\n')[3], '\t');
    return std::string(columns[9]).append(" ").append(columns[10]).append(" ").append(columns[11]);
  };
  EXPECT_EQ(end_of_first_line(""), "0.500 0.000 0.500");
  EXPECT_EQ(end_of_first_line("stop-jis"), "0.500 0.500 0.500");
  EXPECT_EQ(end_of_first_line("hanging"), "0.500 -0.500 0.500");
}

TEST(CompositionDump, StaysOneLineAClusterWhateverTheText) {
  EXPECT_EQ(dump_composition("", 1, {.line_length = 40_em}), "");
  const std::string dump = dump_composition("a\tb\xFF", 1, {.line_length = 40_em});
  EXPECT_EQ(split(dump, '\n').size(), 6u);  // four clusters, one line, the end
  EXPECT_NE(dump.find("\t\\t\tcl-26\t"), std::string::npos);
}

TEST(CompositionDump, OfAReportsParagraph) {
  const std::string_view text =
      "川崎市は、「SDGs未来都市」（第3期）として、令和6年度に45.6％を達成しました。▲1."
      "2ポイントの減。"
      "市民・企業・大学等と連携し、2030年に向けて持続可能な開発目標(SDGs)の達成に取り組みます。";
  EXPECT_TRUE(nenpo::test::matches_golden(dump_composition(text, 1, {.line_length = 20_em}),
                                          "jlreq/golden/report_paragraph.txt"));
}

}  // namespace
}  // namespace nenpo::jlreq
