// What holds for every text with ruby, at every line length.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "tests/jlreq/ruby_marks.h"

namespace nenpo::jlreq {
namespace {

using test::marked;
using test::MarkedText;

constexpr double kEpsilon = 1e-6;

std::string random_text(std::uint32_t seed) {
  constexpr auto kPieces = std::to_array<std::string_view>({"山",
                                                            "市",
                                                            "の",
                                                            "ア",
                                                            "ー",
                                                            "、",
                                                            "。",
                                                            "「",
                                                            "」",
                                                            "・",
                                                            "（",
                                                            "）",
                                                            "…",
                                                            "SDGs",
                                                            "12",
                                                            "{志|こころざし}",
                                                            "{承認|しょう|にん}",
                                                            "{醤油|しょう|ゆ}",
                                                            "{川崎市|かわさきし}",
                                                            "{境|けいだいいち}",
                                                            "{東京都|とう|きょう|と}",
                                                            "{湯|ゆ}",
                                                            "{AI|えーあい}",
                                                            "{強調|・}"});
  std::minstd_rand random(seed);
  std::string text;
  for (int i = 0; i < 40; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

struct Span {
  double left, right;
  std::size_t ruby;
};

/// The readings of a line, from left to right.
std::vector<Span> readings_of(const MarkedText& text, const ComposedParagraph& composed,
                              const Line& line) {
  std::vector<Span> spans;
  for (const PlacedRuby& placed : place_rubies(text.rubies, text.clusters, composed, line)) {
    for (std::size_t i = 0; i < placed.x.size(); ++i) {
      const double left = placed.x[i].count();
      spans.push_back({left, left + kRubyEm.count(), placed.ruby});
    }
  }
  return spans;
}

class EveryRuby : public testing::TestWithParam<std::uint32_t> {
 protected:
  template <typename Check>
  void for_each_line(Check check) const {
    const MarkedText text = marked(random_text(GetParam()));
    for (double length = 8; length <= 24; length += 2) {
      const auto composed = compose_paragraph(text.clusters, test::lines_of(Em{length}));
      for (const Line& line : composed.lines) check(text, composed, line, length);
    }
  }
};

TEST_P(EveryRuby, StaysInItsLineAndOffTheNext) {
  for_each_line([](const MarkedText& text, const ComposedParagraph& composed, const Line& line,
                   double length) {
    if (line.kind == Adjustment::kOverfull) return;
    double free_from = 0;
    for (const Span& span : readings_of(text, composed, line)) {
      EXPECT_GE(span.left, free_from - kEpsilon);
      EXPECT_LE(span.right, length + kEpsilon);
      free_from = span.right;
    }
  });
}

TEST_P(EveryRuby, NeverCoversAnotherKanjiOrAWord) {
  for_each_line(
      [](const MarkedText& text, const ComposedParagraph& composed, const Line& line, double) {
        for (const Span& span : readings_of(text, composed, line)) {
          const Ruby& ruby = text.rubies[span.ruby];
          for (std::size_t i = line.begin; i < line.end; ++i) {
            if (i >= ruby.begin && i < ruby.end) continue;
            const CharClass char_class = text.clusters[i].char_class;
            if (char_class != CharClass::kIdeograph && char_class != CharClass::kWestern &&
                char_class != CharClass::kJukugoRubyComplex &&
                char_class != CharClass::kSimpleRubyComplex) {
              continue;
            }
            const double left = composed.x[i].count();
            const double right = left + text.clusters[i].advance.count();
            EXPECT_TRUE(span.right <= left + kEpsilon || span.left >= right - kEpsilon)
                << to_utf8(text.characters.substr(line.begin, line.end - line.begin));
          }
        }
      });
}

TEST_P(EveryRuby, IsPlacedOnce) {
  const MarkedText text = marked(random_text(GetParam()));
  std::size_t wanted = 0;
  for (const Ruby& ruby : text.rubies) {
    wanted += ruby.kind == RubyKind::kEmphasisDots ? ruby.end - ruby.begin : ruby.advances.size();
  }
  const auto composed = compose_paragraph(text.clusters, test::lines_of(9_em));
  std::size_t placed = 0;
  for (const Line& line : composed.lines) placed += readings_of(text, composed, line).size();
  EXPECT_EQ(placed, wanted);
}

INSTANTIATE_TEST_SUITE_P(Random, EveryRuby, testing::Range(1U, 40U));

}  // namespace
}  // namespace nenpo::jlreq
