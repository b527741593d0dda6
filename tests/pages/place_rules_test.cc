#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "tests/pages/drawn_pages.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Violations grid_of(Drawing& drawing) {
  return on_grid(read(drawing.pages(), box_ink()), drawn_hanmen());
}
Violations area_of(Drawing& drawing) {
  return within_area(read(drawing.pages(), box_ink()), drawn_hanmen());
}
Violations apart_of(Drawing& drawing) { return apart(read(drawing.pages(), box_ink())); }

TEST(Grid, ABodyLineBetweenTheLinesIsNamed) {
  Drawing drawing;
  drawing.page().open(Role::kParagraph).text(50, 125, "市民").close();
  EXPECT_THAT(grid_of(drawing), ElementsAre("page 1 (1) 「市民」 stands on line 1.500000"));
}

TEST(Grid, EndsWithTheLastLine) {
  Drawing drawing;
  drawing.page().paragraph(9, 1);
  EXPECT_THAT(grid_of(drawing), IsEmpty());
  drawing.page().paragraph(10, 1);
  EXPECT_THAT(grid_of(drawing), SizeIs(1));
}

TEST(Grid, IsForBodyTextOnly) {
  Drawing drawing;
  drawing.page().open(Role::kParagraph).text(50, 125, "注の字", 8).close();
  drawing.open(Role::kHeading2).text(50, 151, "見出し").close();
  drawing.open(Role::kTable).open(Role::kTableRow).open(Role::kTableCell);
  drawing.text(50, 172, "表の字").close(3);
  EXPECT_THAT(grid_of(drawing), IsEmpty());
}

TEST(Grid, IsNotForTheTitleOfABox) {
  Drawing drawing;
  drawing.page().open(Role::kSection).open(Role::kSection).open(Role::kParagraph);
  drawing.text(50, 125, "囲みの題").close();
  EXPECT_THAT(grid_of(drawing), IsEmpty());
  drawing.open(Role::kParagraph).text(50, 145, "囲みの文").close(3);
  EXPECT_THAT(grid_of(drawing), SizeIs(1));
}

TEST(Grid, IsNotForTheWordOnAHeadingsOwnLine) {
  Drawing drawing;
  drawing.page().open(Role::kHeading2).text(50, 125, "見出し").close();
  drawing.open(Role::kParagraph).text(200, 125, "区分").close();
  EXPECT_THAT(grid_of(drawing), IsEmpty());
}

TEST(Grid, IsForWhatStandsOffAHeadingsLine) {
  for (const auto& [x, y] : std::vector<std::pair<double, double>>{{200, 126}, {50, 125}}) {
    Drawing drawing;
    drawing.page().open(Role::kHeading2).text(60, 125, "見出し").close();
    drawing.open(Role::kParagraph).text(x, y, "市").close();
    EXPECT_THAT(grid_of(drawing), SizeIs(1)) << x << "," << y;
  }
  Drawing two_lines;
  two_lines.page().open(Role::kHeading2).text(50, 125, "見出し").close();
  two_lines.open(Role::kParagraph).text(200, 125, "区分").text(200, 145, "の続き").close();
  EXPECT_THAT(grid_of(two_lines), SizeIs(2));
}

TEST(Area, NothingStandsOutOfIt) {
  Drawing drawing;
  drawing.page().paragraph(0, 1).rule(50, 100, 250, 100).rule(50, 300, 250, 300);
  EXPECT_THAT(area_of(drawing), IsEmpty());
  drawing.open(Role::kParagraph).text(240, 155, "右へ").close();
  EXPECT_THAT(area_of(drawing),
              ElementsAre("page 1 (1) 「右へ」 stands out of the type area: 240,146 20x10"));
}

TEST(Area, ADrawingStandsInItToo) {
  Drawing drawing;
  drawing.page().rule(50, 200, 255, 200);
  EXPECT_THAT(area_of(drawing), ElementsAre("page 1 (1) a drawing stands out of the type area: "
                                            "50,200 205x0"));
}

TEST(Area, OnlyArtifactsStandInTheFootLine) {
  Drawing drawing;
  drawing.page().open(Role::kParagraph).text(50, 335, "本文").close();
  EXPECT_THAT(area_of(drawing), SizeIs(1));
}

TEST(Area, IsTheWholePageWithoutFolio) {
  Drawing drawing;
  drawing.page_without_folio().open(Role::kParagraph).text(5, 20, "表紙").close();
  EXPECT_THAT(area_of(drawing), IsEmpty());
  drawing.open(Role::kParagraph).text(290, 20, "表紙").close();
  EXPECT_THAT(area_of(drawing), SizeIs(1));
}

TEST(Area, IsTheWholePageOfASheetWhoseGroundsMayBleed) {
  Drawing drawing;
  drawing.page().rule(-5, 20, 305, 20).open(Role::kParagraph).text(5, 35, "紙面").close();
  EXPECT_THAT(area_of(drawing), SizeIs(2));
  drawing.pages().pages[0].end = model::PageEnd::kWhole;
  EXPECT_THAT(area_of(drawing), IsEmpty());
  drawing.open(Role::kParagraph).text(290, 50, "紙の外").close();
  EXPECT_THAT(area_of(drawing), SizeIs(1));
}

TEST(Grid, IsNotForSheets) {
  Drawing drawing;
  drawing.page().open(Role::kParagraph).text(50, 125, "市民").close();
  EXPECT_THAT(grid_of(drawing), SizeIs(1));
  drawing.pages().pages[0].end = model::PageEnd::kWhole;
  EXPECT_THAT(grid_of(drawing), IsEmpty());
}

TEST(Area, OfAnEvenPageIsTheMirrorImage) {
  Hanmen hanmen = drawn_hanmen();
  hanmen.inner = Pt{60};
  model::Page page;
  page.width = Pt{300};
  page.label = "11";
  EXPECT_EQ(hanmen.left(page), Pt{60});
  page.label = "12";
  EXPECT_EQ(hanmen.left(page), Pt{40});
}

TEST(Apart, ALineOnAnotherIsNamed) {
  Drawing drawing;
  drawing.page().paragraph(0, 1).open(Role::kParagraph).text(100, 119, "重なる").close();
  EXPECT_THAT(apart_of(drawing),
              ElementsAre("page 1 (1) 「市民の暮らし」 stands on page 1 (1) 「重なる」"));
}

TEST(Apart, NeighboursMayTouch) {
  Drawing drawing;
  drawing.page().paragraph(0, 2).open(Role::kParagraph).text(110, 115, "隣の行").close();
  EXPECT_THAT(apart_of(drawing), IsEmpty());
}

TEST(Apart, AGlyphOnItsNeighbourIsNamed) {
  Drawing drawing;
  drawing.page().paragraph(0, 1);
  auto& items = drawing.pages().pages[0].items;
  auto& glyphs = std::get<model::GlyphRun>(items[items.size() - 2]).glyphs;
  glyphs[2].x -= 1;  // squeezed as brackets and kerned letters are
  EXPECT_THAT(apart_of(drawing), IsEmpty());
  glyphs[2].x -= 2;
  EXPECT_THAT(apart_of(drawing), ElementsAre("page 1 (1) 「市民の暮らし」 stands on itself"));
}

TEST(Apart, ARuleThroughGlyphsIsNamed) {
  Drawing drawing;
  drawing.page().paragraph(0, 1).rule(50, 117, 250, 117).rule(111, 100, 111, 300);
  EXPECT_THAT(apart_of(drawing), IsEmpty());
  drawing.rule(65, 100, 65, 300);
  EXPECT_THAT(apart_of(drawing), ElementsAre("page 1 (1) 「市民の暮らし」 is struck by a rule"));
}

TEST(Apart, AGroundStandsBehindItsText) {
  const model::Rectangle ground{{Pt{50}, Pt{100}, Pt{100}, Pt{20}}, {}};
  Drawing before;
  before.page();
  before.pages().pages[0].items.emplace_back(ground);
  before.paragraph(0, 2);
  EXPECT_THAT(apart_of(before), IsEmpty());
  before.pages().pages[0].items.emplace_back(ground);
  EXPECT_THAT(apart_of(before), ElementsAre("page 1 (1) 「市民の暮らし」 is painted over"));
}

Hanmen with_ledger() {
  Hanmen hanmen = drawn_hanmen();
  hanmen.ledger_inner = Pt{5};
  hanmen.ledger_outer = Pt{20};
  hanmen.head_top = Pt{80};
  hanmen.head_height = Pt{15};
  return hanmen;
}

TEST(Area, OfALedgerIsWiderAndHasALineAboveIt) {
  Drawing drawing;
  drawing.page().open(Role::kTable).open(Role::kTableRow).open(Role::kTableHeader);
  drawing.text(240, 92, "題名").close().open(Role::kTableCell).text(250, 115, "値").close(3);
  EXPECT_THAT(within_area(read(drawing.pages(), box_ink()), with_ledger()), IsEmpty());
  EXPECT_THAT(area_of(drawing), SizeIs(2)) << "without a ledger's measures";
  drawing.open(Role::kParagraph).text(240, 92, "本文").text(265, 135, "外").close();
  EXPECT_THAT(within_area(read(drawing.pages(), box_ink()), with_ledger()), SizeIs(2));
}

TEST(Area, IsNotWiderWithoutALedger) {
  Drawing drawing;
  drawing.page().open(Role::kParagraph).text(250, 115, "市").close();
  EXPECT_THAT(within_area(read(drawing.pages(), box_ink()), with_ledger()), SizeIs(1));
}

/// A rule through a line, a ground and the line, in this order.
Violations hidden_by(const model::PageItem& ground) {
  Drawing drawing;
  drawing.page().rule(65, 100, 65, 300);
  drawing.pages().pages[0].items.push_back(ground);
  drawing.paragraph(0, 1);
  return apart_of(drawing);
}

TEST(Apart, AGroundHidesTheRuleBehindItsText) {
  EXPECT_THAT(hidden_by(model::Rectangle{{Pt{45}, Pt{100}, Pt{80}, Pt{20}}, {}}), IsEmpty());
  EXPECT_THAT(hidden_by(model::Circle{{Pt{80}, Pt{110}}, Pt{40}, Pt{}, {}}), IsEmpty());
}

TEST(Apart, AGroundThatIsTooSmallHidesNothing) {
  EXPECT_THAT(hidden_by(model::Rectangle{{Pt{45}, Pt{100}, Pt{40}, Pt{20}}, {}}), SizeIs(1));
  EXPECT_THAT(hidden_by(model::Circle{{Pt{80}, Pt{110}}, Pt{20}, Pt{}, {}}), SizeIs(1));
  EXPECT_THAT(hidden_by(model::Circle{{Pt{80}, Pt{110}}, Pt{40}, Pt{1}, {}}), SizeIs(1))
      << "a ring";
}

TEST(Apart, AGroundBetweenTwoRunsOfALineIsBehindTheSecond) {
  Drawing drawing;
  drawing.page().open(Role::kTableCell).text(50, 115, "川崎市");
  drawing.pages().pages[0].items.emplace_back(
      model::Rectangle{{Pt{85}, Pt{100}, Pt{30}, Pt{20}}, {}});
  drawing.text(90, 115, "本市").close();
  EXPECT_THAT(apart_of(drawing), IsEmpty());
}

}  // namespace
}  // namespace nenpo::pages
