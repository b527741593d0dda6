#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pages/drawn_pages.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// A paragraph of two lines.
model::Pages broken(const std::string& before, const std::string& after, double size = 10) {
  Drawing drawing;
  drawing.page().open(Role::kParagraph).line(0, before).line(1, after, size).close();
  return drawing.pages();
}

struct Break {
  std::string before, after;
};

TEST(Kinsoku, NamesTheLineThatBeginsOrEndsWrongly) {
  const model::Pages begins = broken("市民の声", "、そして");
  EXPECT_THAT(kinsoku(read(begins, box_ink())),
              ElementsAre("page 1 (1) 「、そして」 begins with 、"));
  const model::Pages ends = broken("市民の「", "声」を聞く");
  EXPECT_THAT(kinsoku(read(ends, box_ink())), ElementsAre("page 1 (1) 「市民の「」 ends with 「"));
  const model::Pages parts = broken("市民の…", "…声");
  EXPECT_THAT(kinsoku(read(parts, box_ink())), ElementsAre("page 1 (1) 「市民の…」 parts ……"));
}

TEST(Kinsoku, KnowsEveryForbiddenClass) {
  for (const auto& [before, after] : std::vector<Break>{{"区", "」は"},
                                                        {"区", ")は"},
                                                        {"区", "）は"},
                                                        {"区", "〜市"},
                                                        {"何", "？市"},
                                                        {"何", "!市"},
                                                        {"川", "・崎"},
                                                        {"市", "。区"},
                                                        {"市", ".区"},
                                                        {"市", ",区"},
                                                        {"人", "々が"},
                                                        {"デ", "ータ"},
                                                        {"き", "ょう"},
                                                        {"キ", "ャリア"},
                                                        {"市(", "区"},
                                                        {"市（", "区"},
                                                        {"市“", "区"},
                                                        {"市——", "—区"}}) {
    const model::Pages pages = broken(before, after);
    EXPECT_EQ(kinsoku(read(pages, box_ink())).size(), 1U) << before << "|" << after;
  }
}

TEST(Kinsoku, LetsLinesEndWhereTheyMay) {
  for (const auto& [before, after] : std::vector<Break>{{"区」", "「市"},
                                                        {"市。", "区"},
                                                        {"データ", "を"},
                                                        {"きょ", "うと"},
                                                        {"①", "②"},
                                                        {"市—", "…区"}}) {
    const model::Pages pages = broken(before, after);
    EXPECT_THAT(kinsoku(read(pages, box_ink())), IsEmpty()) << before << "|" << after;
  }
}

TEST(Kinsoku, HoldsOverAPageBreakAndInTableCells) {
  Drawing drawing;
  drawing.page().open(Role::kTable).open(Role::kTableRow).open(Role::kTableCell);
  drawing.line(9, "市民").page().line(0, "。区").close(3);
  EXPECT_EQ(kinsoku(read(drawing.pages(), box_ink())).size(), 1U);
}

TEST(Kinsoku, LooksOnlyInsideAParagraph) {
  Drawing drawing;
  drawing.page().open(Role::kParagraph).line(0, "市民の「").close();
  drawing.open(Role::kParagraph).line(1, "・区").close();
  EXPECT_THAT(kinsoku(read(drawing.pages(), box_ink())), IsEmpty());
}

TEST(Kinsoku, LetsTheProseAskForANewLine) {
  model::Pages pages = broken("市民の声", "・区民の声");
  EXPECT_EQ(kinsoku(read(pages, box_ink())).size(), 1U);
  pages.pages[0].lines[0].ending = "forced";
  EXPECT_THAT(kinsoku(read(pages, box_ink())), IsEmpty());
}

/// Two texts of a figure, the first of two lines, the second behind a bullet.
model::Pages in_figure() {
  Drawing drawing;
  drawing.page().open(Role::kFigure).line(0, "市民の声を").line(1, "聞く").line(2, "・区民の声");
  drawing.close();
  drawing.pages().pages[0].lines[0].ending = "full: next needs 1.000 em, 0.000 left";
  return drawing.pages();
}

TEST(Kinsoku, KnowsABulletAtTheHeadOfAFiguresText) {
  EXPECT_THAT(kinsoku(read(in_figure(), box_ink())), IsEmpty());
}

TEST(Kinsoku, HoldsWithinATextOfAFigure) {
  model::Pages pages = in_figure();
  pages.pages[0].lines[1].ending = "full: next needs 1.000 em, 0.000 left";
  EXPECT_THAT(kinsoku(read(pages, box_ink())),
              ElementsAre("page 1 (1) 「・区民の声」 begins with ・"));
}

TEST(WholeNumbers, OfLabelsFarApartAreOthers) {
  for (const double y : {200.0, 135.0}) {
    Drawing drawing;
    drawing.page().open(Role::kFigure).text(50, 115, "2016").text(50, y, "2030").close();
    EXPECT_THAT(whole_numbers(read(drawing.pages(), box_ink())), SizeIs(y > 150 ? 0 : 1));
  }
}

TEST(Kinsoku, TakesLabelsBesideEachOtherForTextsOfTheirOwn) {
  Drawing drawing;
  drawing.page().open(Role::kFigure).line(0, "市民の声").text(120, 115, "区役所").line(1, "・窓口");
  EXPECT_THAT(kinsoku(read(drawing.close().pages(), box_ink())), SizeIs(1));
  drawing.pages().pages[0].lines.push_back(drawing.pages().pages[0].lines[0]);
  drawing.pages().pages[0].lines.back().text = "区役所";
  EXPECT_THAT(kinsoku(read(drawing.pages(), box_ink())), IsEmpty());
}

TEST(Kinsoku, TakesRubyForNoLine) {
  Drawing drawing;
  drawing.page().open(Role::kParagraph).line(0, "市民の声");
  drawing.text(Drawing::kLeft, Drawing::kFirstBaseline - 9, "ょみ", 5);
  drawing.line(1, "を聞く").close();
  EXPECT_THAT(kinsoku(read(drawing.pages(), box_ink())), IsEmpty());
}

TEST(WholeNumbers, ArePartedFromNothing) {
  for (const auto& [before, after] : std::vector<Break>{{"人口は1,", "234人"},
                                                        {"人口は12", "34人"},
                                                        {"人口は１", "２人"},
                                                        {"割合は45", ".6%"},
                                                        {"割合は45.6", "％"},
                                                        {"割合は▲", "1.2"},
                                                        {"令和", "6年"},
                                                        {"2024", "年度"},
                                                        {"2024年", "度の"},
                                                        {"1,234", "人が"},
                                                        {"31.6万", "人が"},
                                                        {"第", "3期"}}) {
    const model::Pages pages = broken(before, after);
    EXPECT_EQ(whole_numbers(read(pages, box_ink())).size(), 1U) << before << "|" << after;
  }
}

TEST(WholeNumbers, MayStandAtALinesEndOrHead) {
  for (const auto& [before, after] : std::vector<Break>{{"人口は", "1,234人"},
                                                        {"1,234人", "が"},
                                                        {"45.6％", "以上"},
                                                        {"2024年度", "2025年度"},
                                                        {"第", "三者"},
                                                        {"平和", "6つ"},
                                                        {"SDGs", "年度"}}) {
    const model::Pages pages = broken(before, after);
    EXPECT_THAT(whole_numbers(read(pages, box_ink())), IsEmpty()) << before << "|" << after;
  }
}

TEST(WholeNumbers, OfAnotherSizeAreAnotherText) {
  const model::Pages pages = broken("1,234", "人", 8);
  EXPECT_THAT(whole_numbers(read(pages, box_ink())), IsEmpty());
}

TEST(KeptLines, AreAllLinesOfRunningText) {
  Drawing drawing;
  drawing.page().open(Role::kParagraph).line(0, "市民の声").text(50, 135, "区民の声").close();
  EXPECT_THAT(kept_lines(read(drawing.pages(), box_ink()), drawn_hanmen()),
              ElementsAre("page 1 (1) 「区民の声」 is not kept for the proofreader"));
}

TEST(KeptLines, AreNotTheWordsBesideAHeading) {
  Drawing drawing;
  drawing.page().heading(0, "見出し").open(Role::kParagraph).text(200, 115, "（続き）").close();
  EXPECT_THAT(kept_lines(read(drawing.pages(), box_ink()), drawn_hanmen()), IsEmpty());
  drawing.open(Role::kParagraph).text(200, 135, "（続き）").close();
  EXPECT_THAT(kept_lines(read(drawing.pages(), box_ink()), drawn_hanmen()), SizeIs(1));
}

TEST(KeptLines, AreNotFiguresInAnotherSize) {
  const auto kept = [](double size, int lines) {
    Drawing drawing;
    drawing.page().open(Role::kParagraph);
    for (int i = 0; i < lines; ++i) drawing.text(50, 115 + 20 * i, "73件", size);
    return kept_lines(read(drawing.close().pages(), box_ink()), drawn_hanmen()).size();
  };
  EXPECT_EQ(kept(14, 1), 0U);
  EXPECT_EQ(kept(10, 1), 1U) << "in the text's size";
  EXPECT_EQ(kept(14, 2), 2U) << "broken into lines";
}

TEST(KeptLines, BeginBehindAMarkThatHangs) {
  for (const double head : {60.0, 50.0}) {
    Drawing drawing;
    drawing.page().open(Role::kParagraph).line(0, "市民の声").close();
    auto& page = drawing.pages().pages[0];
    page.lines[0].at.x = Pt{head};
    std::get<model::GlyphRun>(page.items[page.items.size() - 2]).text = "・市民の声";
    EXPECT_THAT(kept_lines(read(drawing.pages(), box_ink()), drawn_hanmen()),
                SizeIs(head > Drawing::kLeft ? 0 : 1));
  }
}

TEST(KeptLines, SayWhyTheyEnd) {
  Drawing drawing;
  drawing.page().paragraph(0, 1);
  drawing.pages().pages[0].lines[0].ending.clear();
  EXPECT_THAT(kept_lines(read(drawing.pages(), box_ink()), drawn_hanmen()),
              ElementsAre("page 1 (1) 「市民の暮らし」 does not say why it ends"));
}

TEST(KeptLines, AreNoLongerThanTheirLength) {
  Drawing drawing;
  drawing.page().paragraph(0, 1);
  auto& record = drawing.pages().pages[0].lines[0];
  record.natural = Em{20.5};
  record.adjustment = Em{-0.5};
  EXPECT_THAT(kept_lines(read(drawing.pages(), box_ink()), drawn_hanmen()), IsEmpty());
  record.adjustment = Em{};
  EXPECT_THAT(kept_lines(read(drawing.pages(), box_ink()), drawn_hanmen()),
              ElementsAre("page 1 (1) 「市民の暮らし」 is longer than its line"));
}

TEST(FlushLines, ReachToTheEdgeUnlessTheirParagraphEnds) {
  Drawing drawing;
  drawing.page().paragraph(0, 1);
  const auto flush = [&] { return flush_lines(read(drawing.pages(), box_ink()), drawn_hanmen()); };
  EXPECT_THAT(flush(), IsEmpty());
  auto& record = drawing.pages().pages[0].lines[0];
  record.ending = "full: next needs 1.000 em, 0.000 left";
  EXPECT_THAT(flush(), ElementsAre("page 1 (1) 「市民の暮らし」 does not reach its length"));
  record.length = Em{6.5};
  record.adjustment = Em{0.5};  // a half em behind a full stop
  EXPECT_THAT(flush(), IsEmpty());
  record.adjustment = Em{};
  EXPECT_THAT(flush(), ElementsAre("page 1 (1) 「市民の暮らし」 does not reach its length"));
  record.adjustment = Em{0.5};
  record.at.x -= Pt{10};  // of the paragraph's edge
  EXPECT_THAT(flush(), ElementsAre("page 1 (1) 「市民の暮らし」 does not begin at its line head"));
}

}  // namespace
}  // namespace nenpo::pages
