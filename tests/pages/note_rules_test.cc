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

/// A note of lines `first` to `last`, its mark in front.
Drawing& note(Drawing& drawing, const std::string& id, int first, int last,
              const std::string& mark) {
  drawing.anchor(id).open(Role::kNote);
  drawing.line(first, mark + "注の文");
  for (int line = first + 1; line <= last; ++line) drawing.line(line, "注の続き");
  return drawing.close();
}

Drawing& short_rule(Drawing& drawing, int line, double x = Drawing::kLeft) {
  const double y = Drawing::kFirstBaseline + Drawing::kLeading * (line - 1) + 5;
  return drawing.rule(x, y, x + 40, y);
}

Violations places_of(Drawing& drawing) {
  return footnotes_in_place(read(drawing.pages(), box_ink()), drawn_hanmen());
}
Violations order_of(Drawing& drawing) { return read_in_order(read(drawing.pages(), box_ink())); }
Violations references_of(Drawing& drawing) {
  return references_true(read(drawing.pages(), box_ink()));
}

TEST(Footnotes, StandAtTheFootOfTheirMarksPage) {
  Drawing drawing;
  drawing.page().referring(0, "市民の声", "n1", "*1").paragraph(1, 3);
  note(short_rule(drawing, 8), "n1", 8, 9, "*1");
  EXPECT_THAT(places_of(drawing), IsEmpty());
}

TEST(Footnotes, OnAnotherPageAreNamed) {
  Drawing drawing;
  drawing.page().referring(0, "市民の声", "n1", "*1").page();
  note(short_rule(drawing, 9), "n1", 9, 9, "*1");
  EXPECT_THAT(places_of(drawing),
              ElementsAre("the note *1 of page 1 (1) 「市民の声*1」 stands on page 2 (2)"));
}

TEST(Footnotes, ThatGoOnBehindTheirMarksPageAreInPlace) {
  Drawing drawing;
  drawing.page().referring(0, "市民の声", "n1", "*1");
  short_rule(drawing, 8).anchor("n1").open(Role::kNote).line(8, "*1注").line(9, "注");
  short_rule(drawing.page(), 8).line(8, "続き").line(9, "続き").close();
  EXPECT_THAT(places_of(drawing), IsEmpty());
}

TEST(Footnotes, AboveTheTextOrWithoutARuleAreNamed) {
  Drawing above;
  above.page().referring(0, "市民の声", "n1", "*1");
  note(short_rule(above, 2), "n1", 2, 2, "*1").paragraph(3, 2);
  EXPECT_THAT(places_of(above), ElementsAre("the note *1 of page 1 (1) 「市民の声*1」 stands above "
                                            "the column's foot"));
  Drawing bare;
  bare.page().referring(0, "市民の声", "n1", "*1");
  note(bare, "n1", 9, 9, "*1");
  EXPECT_THAT(places_of(bare),
              ElementsAre("the note *1 of page 1 (1) 「市民の声*1」 has no rule above it"));
}

TEST(Footnotes, StandInTheirMarksColumn) {
  for (const int column : {0, 1}) {
    Drawing drawing;
    drawing.page().column(0, 2).paragraph(0, 2);
    drawing.column(1, 2).referring(0, "市民", "n1", "*1").paragraph(1, 1);
    drawing.column(column, 2);
    note(short_rule(drawing, 9, column == 0 ? 50 : 160), "n1", 9, 9, "*1");
    if (column == 1) {
      EXPECT_THAT(places_of(drawing), IsEmpty());
    } else {
      EXPECT_THAT(places_of(drawing), ElementsAre("the note *1 of page 1 (1) 「市民*1」 stands in "
                                                  "another column"));
    }
  }
}

TEST(Footnotes, StandInTheOrderOfTheirMarks) {
  Drawing drawing;
  drawing.page().referring(0, "市民", "n1", "*1").referring(1, "区民", "n2", "*2");
  note(short_rule(drawing, 8), "n2", 8, 8, "*2");
  note(drawing, "n1", 9, 9, "*1");
  EXPECT_THAT(places_of(drawing),
              ElementsAre("page 1 (1) 「*2注の文」 stands above an earlier note"));
}

TEST(Footnotes, BeginWithTheirMark) {
  Drawing drawing;
  drawing.page().referring(0, "市民", "n1", "*1");
  note(short_rule(drawing, 9), "n1", 9, 9, "*2");
  EXPECT_THAT(places_of(drawing), ElementsAre("the mark *1 leads to 「*2注の文」"));
}

TEST(Footnotes, ArePrintedOnceAndToTheirEnd) {
  Drawing drawing;
  drawing.page().referring(0, "市民", "n1", "*1").referring(1, "区民", "n2", "*2");
  note(drawing, "n1", 7, 8, "*1");
  note(drawing, "n2", 9, 9, "*2");
  const Reading reading = read(drawing.pages(), box_ink());
  EXPECT_THAT(footnotes_whole(reading, {"*1注の文注の続き", "*2 注の文"}), IsEmpty());
  EXPECT_THAT(footnotes_whole(reading, {"*1注の文注の続きと終わり"}),
              ElementsAre("the footnote 「*1注の文注の続きと終わり…」 is printed 0 times"));
  EXPECT_THAT(footnotes_whole(reading, {"*3注の文"}), SizeIs(1));
}

TEST(ReadingOrder, PutsANoteBehindItsMarkAndInNothingElse) {
  Drawing before;
  before.page();
  note(before, "n1", 9, 9, "*1").referring(0, "市民", "n1", "*1");
  EXPECT_THAT(order_of(before), ElementsAre("the note *1 is read before its mark"));
  Drawing within;
  within.page().referring(0, "市民", "n1", "*1").open(Role::kParagraph).line(1, "区民");
  note(within, "n1", 9, 9, "*1").close();
  EXPECT_THAT(order_of(within), ElementsAre("the note *1 is read within another P"));
}

TEST(ReadingOrder, LetsANoteStandInItsOwnParagraph) {
  Drawing drawing;
  drawing.page().open(Role::kParagraph).link("n1").line(0, "*1").close();
  note(drawing, "n1", 9, 9, "*1").page().line(0, "市民").close();
  EXPECT_THAT(order_of(drawing), IsEmpty());
}

TEST(ReadingOrder, PutsAFigureInNoParagraph) {
  for (const Role role : {Role::kParagraph, Role::kList}) {
    Drawing drawing;
    drawing.page().open(role).open(Role::kFigure).line(0, "図").close(2);
    EXPECT_THAT(order_of(drawing), SizeIs(1));
  }
  Drawing drawing;
  drawing.page().open(Role::kSection).open(Role::kFigure).line(0, "図").close(2);
  drawing.open(Role::kTable).open(Role::kList).open(Role::kFigure).line(1, "1").close(3);
  EXPECT_THAT(order_of(drawing), IsEmpty());
}

TEST(PageReferences, SayTheFolioTheyLeadTo) {
  Drawing drawing;
  drawing.page().referring(0, "次は", "next", "2").page().anchor("next").heading(0, "次の節");
  drawing.referring(1, "前は", "next", "2");
  EXPECT_THAT(references_of(drawing), IsEmpty());
  drawing.referring(2, "前は", "next", "1");
  EXPECT_THAT(references_of(drawing),
              ElementsAre("page 2 (2) 「前は1」 the reference 1 leads to page 2"));
}

TEST(PageReferences, CanBeClicked) {
  Drawing drawing;
  drawing.page().anchor("here").referring(0, "ここは", "here", "1");
  for (auto& item : drawing.pages().pages[0].items) {
    if (auto* tag = std::get_if<model::TagBegin>(&item)) tag->link_areas.clear();
  }
  EXPECT_THAT(references_of(drawing),
              ElementsAre("page 1 (1) 「ここは1」 the reference 1 cannot be clicked"));
}

TEST(PageReferences, AreNoMarksOfNotes) {
  Drawing drawing;
  drawing.page().referring(0, "市民の声", "n1", "*1");
  note(drawing, "n1", 9, 9, "*1");
  EXPECT_THAT(references_of(drawing), IsEmpty());
}

}  // namespace
}  // namespace nenpo::pages
