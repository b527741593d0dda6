#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pages/drawn_pages.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;
using testing::ElementsAre;
using testing::IsEmpty;

Violations near(Drawing& drawing) {
  return floats_near(read(drawing.pages(), box_ink()), {{U"前の文続き", U"図の題"}});
}

Drawing& text(Drawing& drawing, int line) {
  return drawing.open(Role::kParagraph).line(line, "前の文").line(line + 1, "続き").close();
}
Drawing& figure(Drawing& drawing, int line) {
  return drawing.open(Role::kFigure).line(line, "図の題").close();
}

TEST(Floats, StandBehindTheirTextOrOnTheNextPage) {
  Drawing same;
  figure(text(same.page(), 0).paragraph(2, 3), 5);
  EXPECT_THAT(near(same), IsEmpty());
  Drawing next;
  figure(text(next.page(), 0).paragraph(2, 8).page(), 0).paragraph(1, 2);
  EXPECT_THAT(near(next), IsEmpty());
  Drawing column;
  text(column.page().column(0, 2), 5);
  figure(column.column(1, 2), 0);
  EXPECT_THAT(near(column), IsEmpty());
}

TEST(Floats, BeforeTheirTextAreNamed) {
  Drawing above;
  text(figure(above.page(), 0), 2);
  EXPECT_THAT(near(above), ElementsAre("the figure 「図の題」 stands before page 1 (1) 「続き」"));
  Drawing page;
  text(figure(page.page(), 5).page(), 2);
  EXPECT_THAT(near(page), ElementsAre("the figure 「図の題」 stands before page 2 (2) 「続き」"));
}

TEST(Floats, FarFromTheirTextAreNamed) {
  Drawing far;
  figure(text(far.page(), 0).page().paragraph(0, 10).page(), 0);
  EXPECT_THAT(near(far), ElementsAre("the figure 「図の題」 stands on page 3 (3), far from page 1 "
                                     "(1) 「続き」"));
}

TEST(Floats, ThatAreLostAreNamed) {
  Drawing lost;
  text(lost.page(), 0);
  EXPECT_THAT(near(lost), ElementsAre("the figure 「図の題」 or the text before it is not there"));
}

Drawing& box(Drawing& drawing) {
  drawing.open(Role::kSection).open(Role::kSection).open(Role::kParagraph).line(8, "囲みの題");
  return drawing.close().open(Role::kParagraph).line(9, "中の");
}

TEST(Boxes, StandInOnePart) {
  Drawing whole;
  box(whole.page()).close(3);
  whole.page().paragraph(0, 2);
  EXPECT_THAT(boxes_whole(read(whole.pages(), box_ink()), {U"囲みの題"}), IsEmpty());
}

TEST(Boxes, ThatAreDividedOrLostAreNamed) {
  Drawing divided;
  box(divided.page());
  divided.page().line(0, "文").close(3);
  EXPECT_THAT(boxes_whole(read(divided.pages(), box_ink()), {U"囲みの題", U"ない題"}),
              ElementsAre("the box 「囲みの題」 stands in 2 parts",
                          "the box 「ない題」 stands in 0 parts"));
}

}  // namespace
}  // namespace nenpo::pages
