// What a proofreader may ask of a line: where it begins, what it may fill, what is wrong with it.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kLeft{73.70};  // of the type area, on an odd page
constexpr Pt kSize{10.5};

std::string repeated(const std::string& words, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += words;
  return text;
}

model::Paragraph paragraph(const std::string& text) { return {words(text), {"prose/a.md", 12}}; }

TEST(LineRecords, BeginAtTheLineHeadBehindItsIndent) {
  const auto pages = set(Draft().paragraph(repeated("字", 60)));
  const auto& lines = pages.pages[0].lines;
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_NEAR(lines[0].at.x.count(), (kLeft + kSize).count(), 0.01);
  EXPECT_NEAR(lines[0].length.count(), 39, 0.001);
  EXPECT_NEAR(lines[1].at.x.count(), kLeft.count(), 0.01);
  EXPECT_NEAR(lines[1].length.count(), 40, 0.001);
}

TEST(LineRecords, OfItemsAndQuotationsBeginWhereTheirTextHangs) {
  const model::List list{{{words("項" + repeated("目", 60)), {}, {}}}};
  const model::Quotation quotation{{paragraph("引" + repeated("用", 60))}};
  const auto pages = set(Draft().add(list).add(quotation));
  for (const auto& line : pages.pages[0].lines) {
    const auto* run = run_with(pages.pages[0], line.text);
    ASSERT_NE(run, nullptr) << line.text;
    EXPECT_NEAR(line.at.x.count(), static_cast<double>(run->glyphs[0].x), 0.01) << line.text;
  }
}

TEST(LineRecords, AFullLineFillsItsLength) {
  const std::string text = "市（区）は、2024年度の「実績」を、CO2の排出量とともに公表します。";
  model::Inlines ruby = words(repeated(text, 3));
  ruby.insert(ruby.begin(), model::Ruby{.base = "市", .reading = "かわさきし"});
  const model::List list{{{words(repeated(text, 5)), {}, {}}}};
  const auto pages = set(Draft()
                             .paragraph(repeated(text, 5))
                             .add(list)
                             .add(model::Paragraph{ruby, {"prose/a.md", 12}}));
  int full = 0;
  for (const auto& line : pages.pages[0].lines) {
    if (line.ending == "paragraph end") continue;
    EXPECT_NEAR((line.natural + line.adjustment).count(), line.length.count(), 1e-4) << line.text;
    ++full;
  }
  EXPECT_GT(full, 8);
}

TEST(LineRecords, OfAFiguresTitleAreKept) {
  model::WordsFigure figure;
  figure.title = "2030年の川崎市";
  figure.lines = {words("市民の声")};
  const auto pages = set(Draft().add(figure));
  const auto* title = line_with(pages.pages[0], "2030年");
  ASSERT_NE(title, nullptr);
  const auto& style = *plan_style().words_figure;
  EXPECT_NEAR(title->length.at(style.title.size).count(),
              (plan_style().page.line_length - style.pad_x * 2).count(), 0.01);
}

/// Small kana begin no line: a row of them cannot be divided.
TEST(Overfull, LinesOfTextSayByHowMuchAndOnWhichPage) {
  const std::string row = "ア" + repeated("ァ", 40);
  for (const auto& [block, over] : std::vector<std::pair<model::Block, int>>{
           {paragraph(row), 2},
           {model::Quotation{{paragraph(row)}}, 6},
           {model::List{{{words(row), {}, {"prose/a.md", 12}}}}, 2}}) {
    Findings findings;
    set(Draft().lines(41).add(block), findings);
    ASSERT_EQ(findings.size(), 1U) << block.index();
    EXPECT_EQ(findings[0].code, "box-overflow");
    EXPECT_EQ(to_string(findings[0].place), "prose/a.md!12");
    EXPECT_EQ(findings[0].message, "planの行に「" + row + "」が" + std::to_string(over) +
                                       "字分入りきりません。（2ページ）");
    EXPECT_EQ(findings[0].remedy,
              "途中で改行できる形に改めてください（例: 長い英数字の列を空白で区切る）。");
  }
}

TEST(Joiners, HoldTheLineTogether) {
  const auto last_of_first_line = [](const std::string& between) {
    const auto pages =
        set(Draft().paragraph(repeated("字", 38) + "甲" + between + "乙" + repeated("字", 20)));
    return pages.pages[0].lines[0].text;
  };
  EXPECT_TRUE(last_of_first_line("").ends_with("甲"));
  EXPECT_TRUE(last_of_first_line("\u2060").ends_with("字"));
  EXPECT_TRUE(last_of_first_line("\uFEFF").ends_with("字"));
}

}  // namespace
}  // namespace nenpo::typeset
