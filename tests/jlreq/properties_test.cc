// What holds for every text and every line length, tried on texts drawn from a fixed sequence.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <initializer_list>

#include "jlreq/breaks.h"
#include "jlreq/greedy_breaker.h"
#include "jlreq/line_cost.h"
#include "jlreq/line_ends.h"
#include "jlreq/line_widths.h"
#include "jlreq/paragraph_breaker.h"
#include "jlreq/spacing.h"
#include "tests/jlreq/composing.h"

namespace nenpo::jlreq {
namespace {

constexpr std::u32string_view kAlphabet =
    U"漢字ひらカナっーー々、、。。「」（）(){}［］・：？！—…～０１23456789.,%％℃￥▲①●※→×＝　  "
    U"abSDGs/-'“”‘’αж…"
    U"年度月人万第令和元々\u3099\U000E0100";

/// A fixed sequence of numbers: the same texts on every machine.
class Sequence {
 public:
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_ = 20260213;
};

std::string random_text(Sequence& sequence) {
  std::u32string text;
  const std::size_t length = 1 + sequence.below(120);
  while (text.size() < length) text += kAlphabet[sequence.below(kAlphabet.size())];
  return to_utf8(text);
}

void expect_lines_partition(const ComposedParagraph& paragraph, std::size_t size) {
  std::size_t begin = 0;
  for (const Line& line : paragraph.lines) {
    ASSERT_EQ(line.begin, begin);
    ASSERT_GT(line.end, line.begin);
    begin = line.end;
  }
  ASSERT_EQ(begin, size);
}

/// A line ends where it may, unless a Western string is wider than the line.
void expect_lines_end_where_they_may(const ComposedParagraph& paragraph,
                                     const std::vector<Cluster>& clusters,
                                     const ParagraphStyle& style) {
  const LineWidths widths(clusters, style);
  const LineEnds places(widths, paragraph.break_after);
  for (const Line& line : paragraph.lines) {
    const std::size_t last = line.end - 1;
    if (paragraph.break_after[last] == BreakAfter::kAllowed) continue;
    EXPECT_EQ(clusters[last].char_class, CharClass::kWestern);
    for (std::size_t end = line.begin + 1; end < line.end; ++end) {
      EXPECT_FALSE(places.may_end_at(end));
    }
  }
}

/// Justified lines fill the length, no cluster overlaps the next, nothing stands out unless it is
/// said.
void expect_lines_fit(const ComposedParagraph& paragraph, const std::vector<Cluster>& clusters,
                      const ParagraphStyle& style) {
  constexpr double kTiny = 1e-6;
  const LineWidths widths(clusters, style);
  const Em at_once = style.hanging == Hanging::kYes ? 1_em : 0.5_em;
  for (const Line& line : paragraph.lines) {
    const Em length = widths.available(line.begin);
    for (std::size_t i = line.begin; i + 1 < line.end; ++i) {
      if (clusters[i].char_class == CharClass::kWordSpace) continue;
      if (clusters[i].char_class == CharClass::kFullWidthSpace) continue;
      EXPECT_GE(paragraph.x[i + 1].count(), (paragraph.x[i] + clusters[i].advance).count() - kTiny);
    }
    const Em width = line.natural + line.adjustment;
    EXPECT_TRUE(line.kind == Adjustment::kOverfull || width.count() <= length.count() + kTiny);
    // Half an em at the line end goes at once, with a hanging mark one em: a line in which nothing
    // opens may then be short by less.
    const Em missing = length - width;
    EXPECT_TRUE(line.kind != Adjustment::kExpanded || missing.count() < kTiny);
    EXPECT_TRUE(line.kind != Adjustment::kReduced || missing < at_once);
  }
}

TEST(EveryText, IsComposedByTheRules) {
  Sequence sequence;
  for (int round = 0; round < 4000; ++round) {
    const std::string text = random_text(sequence);
    const Em length{0.25 * static_cast<double>(1 + sequence.below(120))};
    ParagraphStyle style = test::lines_of(length);
    style.reduction = static_cast<ReductionScheme>(sequence.below(3));
    style.line_end_stop = static_cast<LineEndStop>(sequence.below(2));
    style.justify = static_cast<Justify>(sequence.below(2));
    style.hanging = static_cast<Hanging>(sequence.below(2));
    style.opening_bracket = static_cast<OpeningBracket>(sequence.below(3));
    style.line_breaking = static_cast<LineBreaking>(sequence.below(2));
    style.first_indent = 0.5_em * static_cast<double>(sequence.below(3));
    SCOPED_TRACE(text + " at " + std::to_string(length.count()));
    const std::vector<Cluster> clusters = test::clusters_of(text);
    const ComposedParagraph paragraph = compose_paragraph(clusters, style);
    expect_lines_partition(paragraph, clusters.size());
    for (const Line& line : paragraph.lines) EXPECT_FALSE(line.ending.empty());
    expect_lines_end_where_they_may(paragraph, clusters, style);
    expect_lines_fit(paragraph, clusters, style);
    if (testing::Test::HasFailure()) return;
  }
}

TEST(EveryText, CostsNoMoreAsAWholeThanLineByLine) {
  Sequence sequence;
  for (int round = 0; round < 4000; ++round) {
    const std::string text = random_text(sequence);
    const std::vector<Cluster> clusters = test::clusters_of(text);
    ParagraphStyle style = test::lines_of(Em{0.25 * static_cast<double>(4 + sequence.below(120))});
    style.reduction = static_cast<ReductionScheme>(sequence.below(3));
    style.hanging = static_cast<Hanging>(sequence.below(2));
    const LineWidths widths(clusters, style);
    const std::vector<BreakAfter> breaks = find_breaks(clusters);
    EXPECT_LE(LineCosts(widths).of_lines(break_whole_paragraph(widths, breaks)),
              LineCosts(widths).of_lines(break_line_by_line(widths, breaks)))
        << text << " at " << style.line_length.count();
    if (testing::Test::HasFailure()) return;
  }
}

TEST(EveryText, IsComposedEvenInNoRoomAtAll) {
  for (const Em length : {0_em, -1_em, 0.1_em}) {
    const std::vector<Cluster> clusters = test::clusters_of("市は、「SDGs」を 10% 減。");
    expect_lines_partition(compose_paragraph(clusters, test::lines_of(length)), clusters.size());
  }
}

}  // namespace
}  // namespace nenpo::jlreq
