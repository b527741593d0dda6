// Manuscripts that nobody means to write: what does not fit is said, and nothing else goes missing.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

std::string letters(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "字";
  return text;
}

/// One paragraph with a mark for each note, at its first line.
Findings findings_of_notes(const std::vector<std::string>& notes) {
  model::Manuscript manuscript = Draft().manuscript();
  model::Paragraph paragraph{words("排出量"), {"prose/a.md", 12}};
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const std::string mark = "*" + std::to_string(i + 1);
    paragraph.text.emplace_back(model::NoteMark{mark, i});
    manuscript.footnotes.push_back({mark, words(notes[i]), {"prose/a.md", 90}});
  }
  manuscript.blocks.push_back(paragraph);
  Findings findings;
  const auto pages = typeset(manuscript, plan_style(), fonts(), findings);
  EXPECT_TRUE(pages);
  return findings;
}

TEST(Hostile, TwoNotesHigherThanAPageAreReported) {
  constexpr int kLongerThanAPage = 4000;
  const Findings findings = findings_of_notes({letters(kLongerThanAPage), "短い。"});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().code, "box-overflow");
  EXPECT_EQ(findings.front().place.at, "1");
  EXPECT_EQ(findings.front().message.substr(0, std::string("脚注が版面の高さを").size()),
            "脚注が版面の高さを");
  EXPECT_NE(findings.front().message.find("（印はprose/a.mdの12行）。"), std::string::npos)
      << findings.front().message;
}

TEST(Hostile, OneNoteHigherThanAPageGoesOnInSilence) {
  constexpr int kThreePages = 8000;
  EXPECT_TRUE(findings_of_notes({letters(kThreePages)}).empty());
  EXPECT_TRUE(findings_of_notes({"短い。", letters(kThreePages)}).empty());
}

TEST(Hostile, ANoteBehindWhichNothingComesLosesNoText) {
  constexpr int kThreePages = 8000;
  model::Manuscript manuscript = Draft().manuscript();
  manuscript.blocks.push_back(model::Paragraph{{model::NoteMark{"*1", 0}}, {"prose/a.md", 12}});
  manuscript.footnotes.push_back({"*1", words(letters(kThreePages)), {"prose/a.md", 90}});
  Findings findings;
  const auto pages = typeset(manuscript, plan_style(), fonts(), findings);
  ASSERT_TRUE(pages);
  for (const auto& page : pages->pages) {
    for (const auto& line : page.lines) EXPECT_GE(line.at.y, plan_style().page.top);
  }
  EXPECT_GT(pages->pages.size(), 2U);
}

TEST(Hostile, AParagraphOfAHundredThousandCharactersIsSetWhole) {
  constexpr int kCharacters = 100'000;
  const auto pages = set(Draft().paragraph(letters(kCharacters)));
  std::size_t bytes = 0;
  for (const auto& page : pages.pages) bytes += text_of(page).size();
  EXPECT_EQ(bytes, letters(kCharacters).size());
}

}  // namespace
}  // namespace nenpo::typeset
