#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pages/drawn_pages.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr double kFirst = Drawing::kFirstBaseline;
constexpr double kSecond = kFirst + Drawing::kLeading;

/// An item that stays open: its mark at `mark`, the two lines of its body at `first` and `second`.
Drawing& item(Drawing& drawing, double mark, double first, double second, double y = kFirst) {
  drawing.open(Role::kListItem).open(Role::kLabel).text(mark, y, "・").close();
  drawing.open(Role::kListBody).open(Role::kParagraph).text(first, y, "身近な地域で");
  return drawing.text(second, y + Drawing::kLeading, "広がる").close(2);
}

Violations hung(Drawing& drawing) { return lists_hang(read(drawing.pages(), box_ink())); }

TEST(Lists, HangBehindTheirMarks) {
  Drawing drawing;
  drawing.page().open(Role::kList);
  item(drawing, 50, 60, 60).close(2);
  EXPECT_THAT(hung(drawing), IsEmpty());
  Drawing bracket;
  bracket.page().open(Role::kList);
  item(bracket, 50, 60, 65).close(2);
  EXPECT_THAT(hung(bracket), IsEmpty());
}

TEST(Lists, WhoseLinesBeginElsewhereAreNamed) {
  Drawing back;
  back.page().open(Role::kList);
  item(back, 50, 60, 50).close(2);
  EXPECT_THAT(hung(back),
              ElementsAre("page 1 (1) 「身近な地域で」 does not hang with its item",
                          "page 1 (1) 「身近な地域で」 does not stand beside its mark"));
  Drawing forth;
  forth.page().open(Role::kList);
  item(forth, 50, 60, 70).close(2);
  EXPECT_THAT(hung(forth), ElementsAre("page 1 (1) 「広がる」 does not hang with its item"));
}

TEST(Lists, OnTheirMarkOrBelowItAreNamed) {
  Drawing on;
  on.page().open(Role::kList);
  item(on, 55, 60, 60).close(2);
  EXPECT_THAT(hung(on), ElementsAre("page 1 (1) 「身近な地域で」 does not stand beside its mark"));
  Drawing below;
  below.page().open(Role::kList).open(Role::kListItem).open(Role::kLabel);
  below.text(50, kFirst, "・").close().open(Role::kListBody).text(60, kSecond, "区民").close(3);
  EXPECT_THAT(hung(below), ElementsAre("page 1 (1) 「区民」 does not stand beside its mark"));
}

TEST(Lists, StandFurtherInWithinAnItem) {
  for (const double x : {50.0, 60.0}) {
    Drawing drawing;
    drawing.page().open(Role::kList);
    item(drawing, 50, 60, 60).open(Role::kList);
    item(drawing, x, x + 10, x + 10, kSecond + Drawing::kLeading).close(4);
    if (x > 50) {
      EXPECT_THAT(hung(drawing), IsEmpty());
    } else {
      EXPECT_THAT(hung(drawing),
                  ElementsAre("page 1 (1) 「身近な地域で」 does not stand within its item"));
    }
  }
}

TEST(Lists, GoOnInTheNextColumn) {
  Drawing drawing;
  drawing.page().open(Role::kList).open(Role::kListItem).open(Role::kLabel);
  drawing.text(50, kSecond, "・").close().open(Role::kListBody).text(60, kSecond, "身近な");
  drawing.text(170, kFirst, "地域で").text(170, kSecond, "広がる").close(3);
  EXPECT_THAT(hung(drawing), IsEmpty());
}

/// A mark of 16 pt whose middle is `middle` before an item of two lines.
Violations with_large_mark(double middle) {
  constexpr double kSize = 16;
  Drawing drawing;
  drawing.page().open(Role::kList).open(Role::kListItem).open(Role::kLabel);
  drawing.text(50, middle + kSize * 0.4, "1", kSize).close().open(Role::kListBody);
  drawing.text(70, kFirst, "身近な").text(70, kSecond, "地域で").close(3);
  return hung(drawing);
}

TEST(Lists, MayHaveALargeMarkInTheMiddleOfTheirLines) {
  EXPECT_THAT(with_large_mark(kFirst - 3.8), IsEmpty()) << "of the first line";
  EXPECT_THAT(with_large_mark((kFirst + kSecond) / 2 - 3.8), IsEmpty()) << "of all";
}

TEST(Lists, WithALargeMarkElsewhereAreNamed) {
  EXPECT_THAT(with_large_mark(kFirst + 1), ElementsAre(testing::HasSubstr("beside its mark")));
  EXPECT_THAT(with_large_mark(kSecond - 3.8), ElementsAre(testing::HasSubstr("beside its mark")));
}

}  // namespace
}  // namespace nenpo::pages
