// Raised note marks in the line, JLREQ 4.2.3 (#the_processing_of_the_reference_mark): the caller
// gives each of their characters the class cl-20.
#include <gtest/gtest.h>

#include "tests/jlreq/composing.h"

namespace nenpo::jlreq {
namespace {

using test::lines_of;

constexpr std::u32string_view kMark = U"（※1）";

/// The text, in which every （※1） is a raised mark at half the size.
std::vector<Cluster> with_marks(std::string_view text) {
  std::vector<Cluster> clusters = test::clusters_of(text);
  const std::u32string characters = to_utf32(text);
  for (std::size_t at = characters.find(kMark); at != std::u32string::npos;
       at = characters.find(kMark, at + 1)) {
    for (std::size_t i = at; i < at + kMark.size(); ++i) {
      clusters[i].char_class = CharClass::kReferenceMark;
      clusters[i].advance = 0.25_em;
    }
  }
  return clusters;
}

constexpr std::string_view kText =
    "市は、持続可能な開発目標（※1）を踏まえた計画（※1）「未来」を令和6年（※1）に定めた（※1）。"
    "SDGs（※1）は2030年度（※1）までの目標です。";

TEST(NoteMark, NeverBeginsALineAndNeverBreaks) {
  const std::vector<Cluster> clusters = with_marks(kText);
  for (const auto breaking : {LineBreaking::kWholeParagraph, LineBreaking::kLineByLine}) {
    for (double length = 4; length <= 40; length += 0.25) {
      const ParagraphStyle style{.line_length = Em{length}, .line_breaking = breaking};
      for (const Line& line : compose_paragraph(clusters, style).lines) {
        EXPECT_NE(clusters[line.begin].char_class, CharClass::kReferenceMark) << length;
      }
    }
  }
}

TEST(NoteMark, IsSolidButBeforeAnOpeningBracket) {
  const std::vector<Cluster> clusters = with_marks("計画（※1）「未来」SDGs（※1）の、（※1）");
  const ComposedParagraph paragraph = compose_paragraph(clusters, lines_of(40_em));
  for (std::size_t i = 0; i + 1 < clusters.size(); ++i) {
    const bool is_mark = clusters[i].char_class == CharClass::kReferenceMark;
    const bool before_mark = clusters[i + 1].char_class == CharClass::kReferenceMark;
    if (!is_mark && !before_mark) continue;
    const bool before_bracket = clusters[i + 1].char_class == CharClass::kOpeningBracket;
    EXPECT_EQ(paragraph.space_after[i], before_bracket ? 0.5_em : 0_em) << i;
  }
}

/// Table 6 opens behind a mark, never in front of it or within.
TEST(NoteMark, TakesNoPartInTheAdjustment) {
  const std::vector<Cluster> clusters = with_marks("計画（※1）の未来と1,000人");
  const ComposedParagraph paragraph = compose_paragraph(clusters, lines_of(8_em));
  ASSERT_EQ(paragraph.lines[0].kind, Adjustment::kExpanded);
  EXPECT_NEAR((paragraph.x[2] - paragraph.x[1]).count(), 1, 1e-9);
  EXPECT_NEAR((paragraph.x[5] - paragraph.x[2]).count(), 0.75, 1e-9);
  EXPECT_GT((paragraph.x[6] - paragraph.x[5]).count(), 0.3);
}

TEST(NoteMark, IsNamedWhereItKeepsALineFromEnding) {
  const std::vector<Cluster> clusters = with_marks("ああ計画（※1）の未来");
  EXPECT_EQ(compose_paragraph(clusters, lines_of(4_em)).lines[0].ending,
            "「（」 may not begin a line");
}

}  // namespace
}  // namespace nenpo::jlreq
