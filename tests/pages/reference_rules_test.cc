#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/pages/drawn_pages.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;
using testing::ElementsAre;
using testing::IsEmpty;

Violations contents_of(Drawing& drawing) {
  return contents_true(read(drawing.pages(), box_ink()), drawn_hanmen());
}
Violations feet_of(Drawing& drawing) {
  return foot_lines(read(drawing.pages(), box_ink()), drawn_hanmen());
}

struct Entry {
  std::string text, destination;
};

/// Contents with these entries, then a chapter with two sections on pages 2 and 3.
Drawing booklet(const std::vector<Entry>& entries) {
  Drawing drawing;
  drawing.page().anchor("contents").heading(0, "目次", Role::kHeading1).open(Role::kContents);
  int line = 1;
  for (const Entry& entry : entries) {
    drawing.open(Role::kContentsItem).link(entry.destination).line(line++, entry.text).close(2);
  }
  drawing.close().page("章").open(Role::kSection).anchor("a");
  drawing.heading(0, "章", Role::kHeading1).anchor("b").heading(1, "一の節").paragraph(2, 2);
  drawing.page("章").anchor("c").heading(0, "二の節").paragraph(1, 1).close();
  return drawing;
}

const std::vector<Entry> kRight{{"章", "a"}, {"一の節2", "b"}, {"二の節3", "c"}};

void add_outline(Drawing& drawing) {
  drawing.outline(1, "目次", "contents").outline(1, "章", "a").outline(2, "一の節", "b");
  drawing.outline(2, "二の節", "c");
}

TEST(ContentsTrue, WhenTheyNameEveryHeadingWithItsPage) {
  Drawing drawing = booklet(kRight);
  add_outline(drawing);
  EXPECT_THAT(contents_of(drawing), IsEmpty());
}

TEST(ContentsTrue, NotWithAnotherPageOrText) {
  Drawing page = booklet({{"章", "a"}, {"一の節3", "b"}, {"二の節3", "c"}});
  add_outline(page);
  EXPECT_THAT(contents_of(page),
              ElementsAre("the contents say 「一の節3」, the heading on page 2 is 「一の節」"));
  Drawing text = booklet({{"章", "a"}, {"一の節2", "b"}, {"三の節3", "c"}});
  add_outline(text);
  EXPECT_THAT(contents_of(text),
              ElementsAre("the contents say 「三の節3」, the heading on page 3 is 「二の節」"));
  Drawing folio = booklet({{"章", "a"}, {"一の節", "b"}, {"二の節3", "c"}});
  add_outline(folio);
  EXPECT_THAT(contents_of(folio),
              ElementsAre("the contents say 「一の節」, the heading on page 2 is 「一の節」"));
}

TEST(ContentsTrue, NotWithAHeadingLeftOutOrMisplaced) {
  Drawing lacking = booklet({{"章", "a"}, {"一の節2", "b"}});
  add_outline(lacking);
  EXPECT_THAT(contents_of(lacking), ElementsAre("the contents lack 「二の節」"));
  Drawing turned = booklet({{"章", "a"}, {"二の節3", "c"}, {"一の節2", "b"}});
  add_outline(turned);
  EXPECT_THAT(contents_of(turned), ElementsAre("the contents are not in order"));
}

TEST(ContentsTrue, NotWithALinkOrAnOutlineThatLeadsNowhere) {
  Drawing link = booklet({{"章", "a"}, {"一の節2", "b"}, {"二の節3", "c"}, {"三の節4", "d"}});
  add_outline(link);
  EXPECT_THAT(contents_of(link), ElementsAre("page 1 (1) a link leads nowhere: d"));
  Drawing outline = booklet(kRight);
  add_outline(outline);
  outline.outline(2, "三の節", "d");
  EXPECT_THAT(contents_of(outline), ElementsAre("the outline's 三の節 leads to no heading"));
  Drawing lacking = booklet(kRight);
  lacking.outline(1, "目次", "contents").outline(1, "章", "a").outline(2, "一の章", "b");
  EXPECT_THAT(contents_of(lacking), ElementsAre("the outline says 一の章, the heading 「一の節」",
                                                "the outline lacks 「二の節」"));
}

TEST(FootLines, NameThePageAndItsChapter) {
  Drawing drawing = booklet(kRight);
  drawing.page("計画").open(Role::kSection).paragraph(9, 1).close();  // the colophon
  EXPECT_THAT(feet_of(drawing), IsEmpty());
}

TEST(FootLines, OfAnotherChapterAreNamed) {
  Drawing drawing;
  drawing.page("前の章").open(Role::kSection).heading(0, "章", Role::kHeading1).close();
  EXPECT_THAT(feet_of(drawing),
              ElementsAre("page 1 (1) has the foot line 「1前の章」 instead of 「1章」"));
}

TEST(FootLines, TakeABoxForNoChapter) {
  Drawing drawing;
  drawing.page("章").open(Role::kSection).heading(0, "章", Role::kHeading1);
  drawing.open(Role::kSection).paragraph(1, 1).close(2);
  EXPECT_THAT(feet_of(drawing), IsEmpty());
}

TEST(FootLines, HaveTheirFolioAtTheOuterEdge) {
  Drawing drawing;
  drawing.page().page();
  EXPECT_THAT(feet_of(drawing), IsEmpty());
  Drawing moved;
  moved.page();
  for (auto& item : moved.pages().pages[0].items) {
    auto* run = std::get_if<model::GlyphRun>(&item);
    if (run == nullptr) continue;
    for (auto& glyph : run->glyphs) glyph.x -= 20;
  }
  EXPECT_THAT(feet_of(moved), ElementsAre("page 1 (1) has its folio off its place"));
}

TEST(FootLines, MayHoldTheFolioAloneInTheMiddle) {
  Hanmen hanmen = drawn_hanmen();
  hanmen.foot = Foot::kFolio;
  hanmen.folio = model::FolioPlace::kCentre;
  Drawing drawing;
  drawing.page_without_folio().open(Role::kArtifact).text(145, 335, "1").close();
  drawing.pages().pages[0].label = "1";
  EXPECT_THAT(foot_lines(read(drawing.pages(), box_ink()), hanmen), IsEmpty());
  hanmen.folio = model::FolioPlace::kOutside;
  EXPECT_THAT(foot_lines(read(drawing.pages(), box_ink()), hanmen),
              ElementsAre("page 1 (1) has its folio off its place"));
  hanmen.foot = Foot::kBlank;
  EXPECT_THAT(foot_lines(read(drawing.pages(), box_ink()), hanmen),
              ElementsAre("page 1 (1) has the foot line 「1」 instead of 「」"));
}

TEST(FootLines, CountThePages) {
  Drawing drawing;
  drawing.page().page().page();
  drawing.pages().pages.erase(drawing.pages().pages.begin() + 1);
  EXPECT_THAT(feet_of(drawing), ElementsAre("page 2 (3) follows 1"));
}

/// A ledger with one part, to which the outline says `title`.
Violations ledger_titled(const std::string& title, const std::string& header) {
  Drawing drawing;
  drawing.page("結果の表").open(Role::kTable).open(Role::kTableBody).anchor("a");
  drawing.open(Role::kTableRow).open(Role::kTableHeader).line(0, header).close(4);
  drawing.outline(2, title, "a");
  return contents_of(drawing);
}

TEST(ContentsTrue, WhereALedgersPageOrRowSaysTheTitle) {
  EXPECT_THAT(ledger_titled("施策：支援の推進", "施策1支援の推進"), IsEmpty());
  EXPECT_THAT(ledger_titled("結果の表", "施策1支援の推進"), IsEmpty());
}

TEST(ContentsTrue, NotWhereTheLedgerSaysAnotherTitle) {
  EXPECT_THAT(ledger_titled("施策：支援の充実", "施策1支援の推進"),
              ElementsAre("the outline's 施策：支援の充実 leads to no heading"));
  EXPECT_THAT(ledger_titled("計画の表", "施策1支援の推進"),
              ElementsAre("the outline's 計画の表 leads to no heading"));
}

TEST(ContentsTrue, WithDigitsOfAnotherWidthButNotOthers) {
  for (const auto& [title, count] :
       std::vector<std::pair<std::string, std::size_t>>{{"１の節", 0}, {"２の節", 1}}) {
    Drawing drawing;
    drawing.page().anchor("a").heading(0, "1の節").outline(2, title, "a");
    EXPECT_EQ(contents_of(drawing).size(), count) << title;
  }
}

TEST(FootLines, BeginWithTheFirstFolioAndNameTheLedgerThatGoesOn) {
  Hanmen hanmen = drawn_hanmen();
  hanmen.foot = Foot::kFolio;
  hanmen.folio = model::FolioPlace::kCentre;
  hanmen.before_folio = hanmen.after_folio = "-";
  hanmen.has_side = true;
  hanmen.goes_on = "続く";
  hanmen.first_folio = 7;
  const auto feet = [&](const std::string& side) {
    Drawing drawing;
    drawing.page_without_folio();
    drawing.pages().pages[0].label = "7";
    drawing.open(Role::kArtifact).text(135, 335, "-7-").text(50, 335, side).close();
    drawing.anchor("a").open(Role::kTable).open(Role::kTableBody).line(0, "値");
    drawing.page_without_folio();
    drawing.line(0, "値").close(2).outline(1, "表", "a");
    return foot_lines(read(drawing.pages(), box_ink()), hanmen);
  };
  EXPECT_THAT(feet("表続く"), IsEmpty());
  EXPECT_THAT(feet("表"), ElementsAre("page 1 (7) has the foot line 「-7-表」 instead of "
                                      "「-7-表続く」"));
  hanmen.first_folio = 8;
  EXPECT_THAT(feet("表続く"), ElementsAre("page 1 (7) follows 7"));
}

}  // namespace
}  // namespace nenpo::pages
