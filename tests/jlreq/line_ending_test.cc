// Why a line ends where it does, in the words of Line::ending.
#include "jlreq/line_ending.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <utility>

#include "jlreq/features.h"
#include "jlreq/line_cost.h"
#include "jlreq/line_ends.h"
#include "tests/jlreq/composing.h"
#include "tests/jlreq/prose.h"
#include "tests/support/golden.h"

namespace nenpo::jlreq {
namespace {

using test::clusters_of;
using test::lines_of;

/// "あああ: full ... | い: paragraph end"
std::string endings_of(const std::vector<Cluster>& clusters, const ParagraphStyle& style) {
  std::string joined;
  for (const Line& line : compose_paragraph(clusters, style).lines) {
    if (!joined.empty()) joined += " | ";
    for (std::size_t i = line.begin; i < line.end; ++i) append_utf8(joined, clusters[i].character);
    joined += ": " + line.ending;
  }
  return joined;
}

struct EndingCase {
  std::string_view text;
  double length;
  std::string_view endings;
  std::string_view features = "";
};

class LineEnding : public testing::TestWithParam<EndingCase> {};

TEST_P(LineEnding, IsExplained) {
  const auto& [text, length, endings, features] = GetParam();
  const auto style = with_features(lines_of(Em{length}), features);
  EXPECT_EQ(endings_of(clusters_of(text), *style), endings);
}

INSTANTIATE_TEST_SUITE_P(
    Full, LineEnding,
    testing::Values(
        EndingCase{"あああ", 4, "あああ: paragraph end"},
        EndingCase{"ああああいい", 4,
                   "ああああ: full: next needs 1.000 em, 0.000 left | いい: paragraph end"},
        EndingCase{"あ、あああいい", 4,
                   "あ、ああ: full: next needs 1.000 em, 0.500 left | あいい: paragraph end"},
        EndingCase{"ああああいい", 4.25,
                   "ああああ: full: next needs 1.000 em, 0.250 left | いい: paragraph end"}));

INSTANTIATE_TEST_SUITE_P(
    Rule, LineEnding,
    testing::Values(
        EndingCase{"ああああ、いいい", 4,
                   "あああ: 「、」 may not begin a line | あ、いい: full: next needs 1.000 em, "
                   "0.500 left | い: paragraph end"},
        EndingCase{"あああー、いいい", 3,
                   "ああ: 「ー」 may not begin a line | あー、: full: next needs 1.000 em, 0.500 "
                   "left | いいい: paragraph end"},
        EndingCase{"あああ「いいい」", 4,
                   "あああ: 「「」 may not end a line | 「いいい」: paragraph end"},
        EndingCase{"あああ「 いいい", 4,
                   "あああ: 「「」 may not end a line | 「 いいい: paragraph end"},
        EndingCase{"ああ「（いいい", 4,
                   "ああ「（い: full: next needs 1.000 em, 0.000 left | いい: paragraph end"},
        EndingCase{"ああああ45.6％いい", 6,
                   "ああああ: number 「45.6％」 holds together | 45.6％いい: paragraph end"},
        EndingCase{"あああ▲1.2の", 4,
                   "あああ: number 「▲1.2」 holds together | ▲1.2の: paragraph end"},
        EndingCase{"ああ令和6年度のいい", 5,
                   "ああ: number 「令和6年度」 holds together | 令和6年度: full: next needs 1.000 "
                   "em, 0.250 left | のいい: paragraph end"},
        EndingCase{"あああ composition いい", 6,
                   "あああ : word 「composition」 holds together | composition : full: next needs "
                   "1.250 em, 0.500 left | いい: paragraph end"},
        EndingCase{"あああ——いい", 4, "あああ: 「——」 holds together | ——いい: paragraph end"},
        EndingCase{"あああ—…いい", 4,
                   "あああ—: full: next needs 1.000 em, 0.000 left | …いい: paragraph end"},
        EndingCase{"あああ？　いい", 4,
                   "あああ？　: full: next needs 2.000 em, 0.000 left | いい: paragraph end"},
        EndingCase{"ああ (b) いい", 3.5,
                   "ああ : 「)」 may not begin a line | (b) い: full: next needs 1.000 em, 0.750 "
                   "left | い: paragraph end"}));

INSTANTIATE_TEST_SUITE_P(
    Overfull, LineEnding,
    testing::Values(EndingCase{"１２３４５６", 4, "１２３４５６: paragraph end"},
                    EndingCase{
                        "あ１２３４５６い", 4,
                        "あ: number 「１２３４５６」 holds together | １２３４５６: overfull: "
                        "number 「１２３４５６」 holds together | い: paragraph end"},
                    EndingCase{"https://www.city.jp/kikaku", 8,
                               "https://www.: cut: 「https://www.…」 is wider than the line | "
                               "city.jp/kikaku: paragraph end"},
                    EndingCase{"あい", 0.5,
                               "あ: overfull: 「あ」 is wider than the line | い: paragraph end"}));

INSTANTIATE_TEST_SUITE_P(
    Paragraph, LineEnding,
    testing::Values(
        EndingCase{"本市は、2023年度より、庁内で実施したアイデア提案から全職員投票結果を"
                   "踏まえて決定した「川崎市職員脱炭素自主行動宣言」を進めます。",
                   20,
                   "本市は、2023年度より、庁内で実施したアイ: full: next needs 1.000 em, 0.875 "
                   "left | デア提案から全職員投票結果を踏まえて決定: full: next needs 1.000 em, "
                   "0.000 left | した「川崎市職員脱炭素自主行動宣言」を進: full: a longer line "
                   "would be reduced by 1.000 em | めます。: paragraph end"},
        EndingCase{
            "ああああああああああいいいいいいいいいいううううううううううす。", 10,
            "ああああああああああ: full: next needs 1.000 em, 0.000 left | いいいいいいいいいい: "
            "full: next needs 1.000 em, 0.000 left | ううううううううう: better for the paragraph: "
            "a longer line would leave 2 characters for the last | うす。: paragraph end"},
        EndingCase{"あ、い、う、えおかき、く、けこさしすせそ", 6,
                   "あ、い、う、え: better for the paragraph: a shorter line would overfill the "
                   "next | おかき、く、け: better for the paragraph: a shorter line would overfill "
                   "the next | こさしすせそ: paragraph end"},
        EndingCase{"あああ、ああ、ああああす。", 10,
                   "あああ、ああ、あああ: full: a longer line would be reduced by 1.000 em | "
                   "あす。: paragraph end"}));

INSTANTIATE_TEST_SUITE_P(
    LineByLine, LineEnding,
    testing::Values(
        EndingCase{"あああ、ああ、ああああす。", 10,
                   "あああ、ああ、あああ: full: a longer line would be reduced by 1.000 em | "
                   "あす。: paragraph end",
                   "line-by-line"},
        EndingCase{"ああああああああああああす。", 12,
                   "あああああああああああ: for the last line: a longer line would leave 2 "
                   "characters for the last | あす。: paragraph end",
                   "line-by-line"},
        EndingCase{"あ、いい、うう、ええ", 7,
                   "あ、いい、うう、: full: next needs 1.000 em, 0.500 left | ええ: paragraph end",
                   "line-by-line"},
        EndingCase{"あ、いい、うう、ええ", 6,
                   "あ、いい、う: full: next needs 1.000 em, 0.000 left | う、ええ: paragraph end",
                   "ragged"}));

TEST(LineEnding, NamesWhatTheCallerForcesAndKeepsTogether) {
  std::vector<Cluster> clusters = clusters_of("ああ川崎市の人");
  clusters[1].forced_break = true;
  clusters[2].keep_with_next = clusters[3].keep_with_next = true;
  EXPECT_EQ(endings_of(clusters, lines_of(4_em)),
            "ああ: forced | 川崎市の: full: next needs 1.000 em, 0.000 left | 人: paragraph end");
  EXPECT_EQ(endings_of(clusters, lines_of(2_em)),
            "ああ: forced | 川崎市: overfull: kept together: 「川崎市」 | の人: paragraph end");
}

/// What is left beside what would be needed, in "full: next needs 1.000 em, 0.250 left".
std::pair<double, double> needed_and_left(const std::string& ending) {
  double needed = 0, left = 0;
  std::sscanf(ending.c_str(), "full: next needs %lf em, %lf left", &needed, &left);
  return {needed, left};
}

/// The same ends but one, which moves to the next place where a line may end.
std::vector<std::size_t> with_longer_line(std::vector<std::size_t> ends, std::size_t number,
                                          const LineEnds& places) {
  do {
    ++ends[number];
  } while (!places.may_end_at(ends[number]));
  if (ends[number] == ends[number + 1])
    ends.erase(ends.begin() + static_cast<std::ptrdiff_t>(number));
  return ends;
}

TEST(LineEnding, SaysOnlyWhatIsTrueOfTheProse) {
  int full = 0, better = 0;
  for (const double length : {12.0, 20.0, 40.0}) {
    for (const auto& text : test::read_prose(nenpo::test::source_folder() / "input/2026/prose")) {
      const std::vector<Cluster> clusters = clusters_of(text.text);
      const ParagraphStyle style = lines_of(Em{length});
      const ComposedParagraph composed = compose_paragraph(clusters, style);
      const LineWidths widths(clusters, style);
      const LineEnds places(widths, composed.break_after);
      const LineCosts costs(widths);
      std::vector<std::size_t> ends;
      for (const Line& line : composed.lines) ends.push_back(line.end);
      for (std::size_t n = 0; n < ends.size(); ++n) {
        const std::string& ending = composed.lines[n].ending;
        ASSERT_EQ(ending == "paragraph end", n + 1 == ends.size()) << ending;
        if (ending.starts_with("full: next")) {
          ++full;
          EXPECT_GT(needed_and_left(ending).first, needed_and_left(ending).second) << ending;
        } else if (ending.starts_with("better for the paragraph: a longer line")) {
          ++better;
          EXPECT_GT(costs.of_lines(with_longer_line(ends, n, places)), costs.of_lines(ends))
              << ending;
        }
      }
    }
  }
  EXPECT_GT(full, 1000);
  EXPECT_GT(better, 100);
}

}  // namespace
}  // namespace nenpo::jlreq
