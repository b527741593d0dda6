#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pages/drawn_pages.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;
using testing::ElementsAre;
using testing::IsEmpty;

Violations lost(Drawing& drawing, const ManuscriptWords& words) {
  return nothing_lost(read(drawing.pages(), box_ink()), words);
}

TEST(Words, OfAParagraphAreFoundOverLinesAndPages) {
  Drawing drawing;
  drawing.page().open(Role::kParagraph).line(9, "市民の").page().line(0, "暮らし").close();
  drawing.open(Role::kParagraph).line(1, "区民").close();
  EXPECT_THAT(lost(drawing, {{U"市民の暮らし", U"区民"}, {}}), IsEmpty());
  EXPECT_THAT(lost(drawing, {{U"市民の暮らしと声"}, {}}),
              ElementsAre("the text 「市民の暮らしと声…」 is not there whole"));
  EXPECT_THAT(lost(drawing, {{U"暮らし区民"}, {}}),
              ElementsAre("the text 「暮らし区民…」 is not there whole"));
}

TEST(Words, OfATableAreAllThereInAnyOrder) {
  Drawing drawing;
  drawing.page().open(Role::kTable).open(Role::kTableBody).open(Role::kTableRow);
  drawing.open(Role::kTableCell).line(0, "左").close().open(Role::kTableCell).line(1, "右").close();
  drawing.open(Role::kArtifact).line(2, "見出し").close(4);
  EXPECT_THAT(lost(drawing, {{}, {U"右左"}}), IsEmpty());
  EXPECT_THAT(lost(drawing, {{}, {U"右左の"}}),
              ElementsAre("the table 「右左の…」 is not there whole"));
  EXPECT_THAT(lost(drawing, {{}, {U"右"}}), ElementsAre("the table 「右…」 is not there whole"));
}

TEST(NothingLost, FindsATextWhoseFirstCharacterHangsAsAMark) {
  Drawing drawing;
  drawing.page().open(Role::kList).open(Role::kListItem).open(Role::kLabel).line(0, "●").close();
  drawing.open(Role::kListBody).text(70, 115, "支援の推進").close(3);
  EXPECT_THAT(lost(drawing, {{U"●支援の推進"}, {}}), IsEmpty());
  EXPECT_THAT(lost(drawing, {{U"●支援の充実"}, {}}), testing::SizeIs(1));
}

TEST(NothingLost, JoinsATableThatGoesOnOverTheNextSheet) {
  for (const auto end : {model::PageEnd::kWhole, model::PageEnd::kFull}) {
    Drawing drawing;
    for (const char* cell : {"一", "二"}) {
      drawing.page().ends(end).open(Role::kTable).open(Role::kTableRow).open(Role::kTableCell);
      drawing.line(0, cell).close(3);
    }
    EXPECT_THAT(lost(drawing, {{}, {U"一二"}}),
                testing::SizeIs(end == model::PageEnd::kWhole ? 0 : 1));
    EXPECT_THAT(lost(drawing, {{}, {U"一三"}}), testing::SizeIs(1));
  }
}

}  // namespace
}  // namespace nenpo::pages
