// What reaches the edge of a page goes on beyond it, and nothing on the page changes.
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

#include "typeset/press/bleed.h"

namespace nenpo::typeset {
namespace {

constexpr model::Colour kRed{200, 0, 0};
constexpr Pt kBleed{10};

/// The item on a page of 100 by 200 pt, with its bleed of 10 pt, as the dump tells of it.
std::string extended(model::PageItem item) {
  model::Pages pages;
  pages.pages.emplace_back();
  pages.pages[0].width = Pt{100};
  pages.pages[0].height = Pt{200};
  pages.pages[0].items.push_back(std::move(item));
  extend_to_bleed(pages, kBleed);
  const std::string text = model::dump(pages);
  const std::size_t at = text.rfind("\n  ") + 3;
  return text.substr(at, text.size() - at - 1);
}

std::string area(double x, double y, double width, double height) {
  return extended(model::Rectangle{{Pt{x}, Pt{y}, Pt{width}, Pt{height}}, kRed});
}

std::string rule(model::Point from, model::Point to, double width, bool dashed = false) {
  return extended(model::Line{from, to, Pt{width}, kRed, dashed});
}

model::Point at(double x, double y) { return {Pt{x}, Pt{y}}; }
model::PathStep move(double x, double y) { return model::PathMove{at(x, y)}; }
model::PathStep line(double x, double y) { return model::PathLine{at(x, y)}; }

std::string path(std::vector<model::PathStep> steps) {
  return extended(model::Path{std::move(steps), kRed, {}});
}
std::string stroke(std::vector<model::PathStep> steps) {
  return extended(model::Path{std::move(steps), {}, model::PathStroke{Pt{1}, kRed, false}});
}

TEST(Bleed, GroundsAndBandsGoOnOverTheEdgesThatTheyReach) {
  EXPECT_EQ(area(0, 0, 30, 200), "area -10.00,-10.00 40.00x220.00 #c80000");
  EXPECT_EQ(area(90, 50, 10, 20), "area 90.00,50.00 20.00x20.00 #c80000");
  EXPECT_EQ(area(0.04, 50, 10, 20), "area -10.00,50.00 20.04x20.00 #c80000") << "rounding";
}

TEST(Bleed, LeavesAloneWhatEndsBeforeTheEdgeOrLiesFarBeyondIt) {
  EXPECT_EQ(area(0.06, 50, 10, 20), "area 0.06,50.00 10.00x20.00 #c80000");
  EXPECT_EQ(area(-12, 50, 30, 20), "area -12.00,50.00 30.00x20.00 #c80000");
  EXPECT_EQ(rule(at(1, 50), at(99, 50), 1), "rule 1.00,50.00 99.00,50.00 1.00pt #c80000");
}

/// Whose fault cairo's is: as a box it would begin the page anew.
TEST(Bleed, AGroundOfTheWholePageIsNoBox) {
  EXPECT_EQ(area(0, 0, 100, 200),
            "path M -10.00,-10.00 L 110.00,-10.00 L 110.00,210.00 L -10.00,210.00 Z M "
            "-10.00,-10.00 L -10.00,-10.00 Z fill #c80000");
}

TEST(Bleed, RulesThatRunOffKeepTheirSlope) {
  EXPECT_EQ(rule(at(50, 100), at(100, 150), 1), "rule 50.00,100.00 110.00,160.00 1.00pt #c80000");
  EXPECT_EQ(rule(at(50, 0), at(50, 5), 1, true),
            "rule 50.00,-10.00 50.00,5.00 1.00pt #c80000 dashed");
  EXPECT_EQ(extended(model::Polyline{{at(0, 20), at(10, 30), at(20, 20)}, Pt{1}, kRed}),
            "polyline -10.00,10.00 10.00,30.00 20.00,20.00 1.00pt #c80000");
}

TEST(Bleed, ARuleAlongTheEdgeIsABandOfItsWidth) {
  EXPECT_EQ(rule(at(0, 199), at(100, 199), 2), "rule -10.00,204.00 110.00,204.00 12.00pt #c80000");
  EXPECT_EQ(rule(at(20, 198), at(80, 198), 2), "rule 20.00,198.00 80.00,198.00 2.00pt #c80000");
}

TEST(Bleed, PathsCarryTheirSidesOnAndStaySlanted) {
  EXPECT_EQ(path({move(0, 0), line(60, 0), line(30, 200), line(0, 200), model::PathClose{}}),
            "path M -10.00,-10.00 L 61.50,-10.00 L 28.50,210.00 L -10.00,210.00 Z fill #c80000");
  EXPECT_EQ(path({move(100, 50), line(40, 80), line(100, 110), line(100, 50)}),
            "path M 110.00,45.00 L 40.00,80.00 L 110.00,115.00 Z fill #c80000")
      << "filled as if it were closed";
}

TEST(Bleed, APathThatOnlyTouchesTheEdgeStays) {
  const std::string tip = "path M 0.00,50.00 L 40.00,30.00 L 40.00,70.00 Z fill #c80000";
  EXPECT_EQ(path({move(0, 50), line(40, 30), line(40, 70), model::PathClose{}}), tip);
}

TEST(Bleed, CurvesGoOnAlongTheirTangent) {
  EXPECT_EQ(stroke({move(50, 50), model::PathCurve{at(60, 50), at(80, 90), at(100, 100)}}),
            "path M 50.00,50.00 C 60.00,50.00 80.00,90.00 100.00,100.00 L 110.00,105.00 1.00pt "
            "#c80000");
  EXPECT_EQ(
      path({move(0, 40), model::PathCurve{at(20, 40), at(20, 80), at(0, 80)}, model::PathClose{}}),
      "path M -10.00,40.00 L 0.00,40.00 C 20.00,40.00 20.00,80.00 0.00,80.00 L -10.00,80.00 Z "
      "fill #c80000");
}

std::string picture(const model::Box& place, const model::Box& window, bool overruns = false) {
  auto file = std::make_shared<model::PictureFile>();
  file->file = "a.svg";
  file->overruns = overruns;
  return extended(model::Image{file, place, window});
}

TEST(Bleed, PicturesShowWhatTheyHaveBeyondTheEdge) {
  EXPECT_EQ(picture({Pt{-20}, Pt{0}, Pt{140}, Pt{80}}, {Pt{0}, Pt{10}, Pt{100}, Pt{60}}),
            "image \"a.svg\" -20.00,0.00 140.00x80.00 seen -10.00,10.00 120.00x60.00");
}

TEST(Bleed, PicturesThatEndAtTheEdgeGrowAboutTheirCentreAndKeepTheirShape) {
  EXPECT_EQ(picture({Pt{0}, Pt{50}, Pt{100}, Pt{40}}, {Pt{0}, Pt{50}, Pt{100}, Pt{40}}),
            "image \"a.svg\" -10.00,46.00 120.00x48.00 seen -10.00,50.00 120.00x40.00");
  EXPECT_EQ(picture({Pt{0}, Pt{50}, Pt{100}, Pt{40}}, {Pt{0}, Pt{50}, Pt{100}, Pt{40}}, true),
            "image \"a.svg\" 0.00,50.00 100.00x40.00 seen -10.00,50.00 120.00x40.00");
  EXPECT_EQ(picture({Pt{10}, Pt{50}, Pt{80}, Pt{40}}, {Pt{10}, Pt{50}, Pt{80}, Pt{40}}),
            "image \"a.svg\" 10.00,50.00 80.00x40.00 seen 10.00,50.00 80.00x40.00");
}

}  // namespace
}  // namespace nenpo::typeset
