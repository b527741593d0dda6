#include "typeset/text/composed_ahead.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace nenpo::typeset {
namespace {

constexpr std::size_t kParagraphs = 200;

/// So many characters, a comma here and there.
MeasuredText measured(std::size_t length) {
  MeasuredText text;
  text.text = std::to_string(length);
  for (std::size_t i = 0; i < length; ++i) {
    const bool comma = i % 7 == length % 7;
    text.clusters.push_back(
        {.character = comma ? U'、' : U'年',
         .char_class = comma ? jlreq::CharClass::kComma : jlreq::CharClass::kIdeograph,
         .advance = comma ? 0.5_em : 1_em});
  }
  return text;
}

std::vector<std::size_t> line_ends(const jlreq::ComposedParagraph& composed) {
  std::vector<std::size_t> ends;
  for (const auto& line : composed.lines) ends.push_back(line.end);
  return ends;
}

class ComposingAhead : public testing::Test {
 protected:
  Paragraph paragraph(std::size_t i) const {
    return {&texts_[i], &style_, {.line_length = Pt{360}, .first_indent = {}, .rest_indent = {}}};
  }
  void begin(std::size_t i) { ahead_.begin(paragraph(i), measured(i + 50), {}); }

  std::vector<model::Inlines> texts_{kParagraphs};
  model::TextStyle style_;
  Workers workers_{3};
  ComposedAhead ahead_{workers_};
  MeasuredText taken_;
};

TEST_F(ComposingAhead, GivesEveryParagraphItsOwnLinesAndText) {
  for (std::size_t i = 0; i < kParagraphs; ++i) begin(i);
  for (std::size_t i = 0; i < kParagraphs; ++i) {
    const auto composed = ahead_.take(paragraph(i), taken_);
    ASSERT_TRUE(composed);
    const auto alone = jlreq::compose_paragraph(measured(i + 50).clusters, {});
    EXPECT_EQ(line_ends(*composed), line_ends(alone));
    EXPECT_EQ(composed->x, alone.x);
    EXPECT_EQ(taken_.text, std::to_string(i + 50));
  }
}

TEST_F(ComposingAhead, KnowsAParagraphByTextStyleAndShape) {
  begin(0);
  Paragraph narrower = paragraph(0);
  narrower.shape.line_length = Pt{180};
  EXPECT_FALSE(ahead_.take(narrower, taken_));
  EXPECT_FALSE(ahead_.take(paragraph(1), taken_));
  EXPECT_TRUE(ahead_.take(paragraph(0), taken_));
  EXPECT_FALSE(ahead_.take(paragraph(0), taken_));
}

TEST_F(ComposingAhead, GivesParagraphsInAnyOrderOrNotAtAll) {
  for (std::size_t i = 0; i < kParagraphs; ++i) begin(i);
  ASSERT_TRUE(ahead_.take(paragraph(2), taken_));
  EXPECT_EQ(taken_.text, "52");
  ASSERT_TRUE(ahead_.take(paragraph(0), taken_));
  EXPECT_EQ(taken_.text, "50");
}

}  // namespace
}  // namespace nenpo::typeset
