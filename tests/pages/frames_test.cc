#include "tests/pages/frames.h"

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

/// Two frames beside each other.
const std::vector<FramePlace> kFrames{{0, "left", {Pt{40}, Pt{100}, Pt{60}, Pt{100}}},
                                      {0, "right", {Pt{120}, Pt{100}, Pt{60}, Pt{100}}}};

Drawing sheet() {
  Drawing drawing;
  drawing.page().ends(model::PageEnd::kWhole);
  drawing.open(Role::kParagraph).text(50, 115, "左の枠").text(50, 135, "の文").close();
  drawing.open(Role::kParagraph).text(130, 115, "右の枠").close();
  return drawing;
}

Violations outside(Drawing& drawing) {
  return within_frames(read(drawing.pages(), box_ink()), kFrames);
}

TEST(Frames, HoldTheirText) {
  Drawing drawing = sheet();
  EXPECT_THAT(outside(drawing), IsEmpty());
}

TEST(Frames, NameTheLineThatStandsOut) {
  Drawing below = sheet();
  below.open(Role::kParagraph).text(130, 205, "はみ出す").close();
  EXPECT_THAT(outside(below), ElementsAre("page 1 (1) 「はみ出す」 stands out of the frame right"));
}

TEST(Frames, AreReadOneAfterTheOther) {
  Drawing drawing = sheet();
  drawing.open(Role::kParagraph).text(50, 155, "左へ").close();
  EXPECT_THAT(outside(drawing), SizeIs(1)) << "what is read behind the right frame's text";
}

TEST(Frames, HaveColumnsOfTheirOwn) {
  const auto lone = [](const std::vector<FramePlace>& frames) {
    Drawing drawing;
    drawing.page().ends(model::PageEnd::kWhole).open(Role::kHeading2).text(50, 135, "題").close();
    drawing.open(Role::kParagraph).text(130, 115, "右の枠").text(130, 135, "の文").close();
    Reading reading = read(drawing.pages(), box_ink());
    reading.frames = frames_by_line(reading, frames);
    return no_lone_heading(reading);
  };
  EXPECT_THAT(lone(kFrames), IsEmpty()) << "its text stands in the next frame";
  const FramePlace one{0, "one", {Pt{40}, Pt{100}, Pt{200}, Pt{100}}};
  EXPECT_THAT(lone({one}), SizeIs(1)) << "in a frame of two columns";
}

}  // namespace
}  // namespace nenpo::pages
