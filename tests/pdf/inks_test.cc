// Content streams as the press takes them: colours as inks, clips opened to the bleed.
#include "pdf/inks.h"

#include <gtest/gtest.h>

#include <string>

#include "pdf/instructions.h"

namespace nenpo::pdf {
namespace {

const model::Inks& inks() {
  static const model::Inks table{{{0x1B, 0x1D, 0x20}, {0, 0, 0, 1}},
                                 {{0x1F, 0x3A, 0x68}, {1, 0.75, 0, 0.5}},
                                 {{0x9A, 0xA0, 0xA8}, {0, 0, 0, 0.45}},
                                 {{0, 0, 0}, {1, 1, 1, 1}}};
  return table;
}

struct Case {
  const char* content;
  const char* on_press;
};

TEST(Inks, ColoursAreWrittenAsTheirInks) {
  constexpr Case kCases[]{
      {"0.105882 0.113725 0.12549 rg", "\n0 g"},
      {"0.105882 0.113725 0.12549 RG", "\n0 G"},
      {"0.121569 0.227451 0.407843 rg", "\n1 0.75 0 0.5 k"},
      {"0.121569 0.227451 0.407843 RG", "\n1 0.75 0 0.5 K"},
      {"0.603922 0.627451 0.658824 rg", "\n0.55 g"},
      {"q 0.105882 0.113725 0.12549 rg BT (0 0 0 rg) Tj ET Q", "q\n0 g BT (0 0 0 rg) Tj ET Q"},
      {"0 g 0 0 1 1 re f", "\n1 1 1 1 k 0 0 1 1 re f"},
      {"0 0 0 rg", "\n1 1 1 1 k"},
  };
  for (const Case& one : kCases) EXPECT_EQ(in_inks(one.content, inks()).bytes, one.on_press);
}

/// Content streams know no exponents (PDF 1.7, 7.3.3).
TEST(Inks, NumeralsHaveNoExponentAndThreePlacesAtMost) {
  EXPECT_EQ(to_numeral(100000), "100000");
  EXPECT_EQ(to_numeral(0.001), "0.001");
  EXPECT_EQ(to_numeral(-8.50394), "-8.504");
  EXPECT_EQ(to_numeral(1), "1");
}

TEST(Inks, EqualPartsAreBlackAloneAndOtherColoursStay) {
  constexpr Case kCases[]{
      {"1 1 1 rg", "\n1 g"},
      {"0.5 0.5 0.5 RG", "\n0.5 G"},
      {"0.5 g", "0.5 g"},
      {"/Pattern cs /x5 scn", "/Pattern cs /x5 scn"},
  };
  for (const Case& one : kCases) {
    const PressContent content = in_inks(one.content, inks());
    EXPECT_EQ(content.bytes, one.on_press);
    EXPECT_FALSE(content.has_rgb);
  }
  const PressContent rgb = in_inks("0.105882 0.113725 0.13 rg", inks());
  EXPECT_EQ(rgb.bytes, "0.105882 0.113725 0.13 rg") << "one step beside the ink's colour";
  EXPECT_TRUE(rgb.has_rgb);
}

TEST(Inks, MarkedContentIsKeptOrDropped) {
  constexpr const char* kContent = "/P <</MCID 0>> BDC 0 0 m EMC /Artifact BMC f EMC";
  EXPECT_EQ(in_inks(kContent, inks()).bytes, kContent);
  EXPECT_EQ(in_inks(kContent, inks(), Marking::kDropped).bytes, " 0 0 m f");
}

/// On a page of 100.5 by 200.25 pt, as cairo draws it, with a bleed of 10 pt.
std::string opened(const std::string& content) {
  PageClips clips(Pt{100.5}, Pt{200.25}, Pt{10});
  return in_inks("1 0 0 -1 0 200.25 cm\n" + content, inks(), Marking::kKept, &clips)
      .bytes.substr(std::string("1 0 0 -1 0 200.25 cm").size());
}

TEST(PageClips, ClipsThatReachTheEdgesAreOpenedToTheBleed) {
  constexpr Case kCases[]{
      {"0 0 100 200 re W n", "\n-10 -10 120.5 220.25 re W n"},
      {"0 50 40 20 re W* n", "\n-10 50 50 20 re W* n"},
      {"q 60 150 40 50 re W n Q", "\nq\n60 150 50.5 60.25 re W n Q"},
      {"-20 50 60 20 re W n", "\n-20 50 60 20 re W n"},
      {"1 1 98 198 re W n", "\n1 1 98 198 re W n"},
      {"q 1 0 0 1 0 0 cm 0 5 9 9 re W n Q", "\nq 1 0 0 1 0 0 cm\n-10 5 19 9 re W n Q"},
  };
  for (const Case& one : kCases) EXPECT_EQ(opened(one.content), one.on_press);
}

TEST(PageClips, OnlyAGroundOfTheWholePageIsCarriedOn) {
  EXPECT_EQ(opened("0 0 101 201 re f"), "\n-10 -10 120.5 220.25 re f");
  EXPECT_EQ(opened("0 0 40 200 re f"), "\n0 0 40 200 re f");
  EXPECT_EQ(opened("0 0 100 200 re S"), "\n0 0 100 200 re S");
}

TEST(PageClips, OtherCoordinatesAreLeftAlone) {
  EXPECT_EQ(opened("q 2 0 0 2 0 0 cm 0 0 100 200 re W n Q 0 0 100 200 re W n"),
            "\nq 2 0 0 2 0 0 cm 0 0 100 200 re W n Q\n-10 -10 120.5 220.25 re W n");
  PageClips clips(Pt{100}, Pt{200}, Pt{10});
  EXPECT_EQ(in_inks("1 0 0 1 0 0 cm 0 0 100 200 re W n", inks(), Marking::kKept, &clips).bytes,
            "1 0 0 1 0 0 cm 0 0 100 200 re W n");
}

}  // namespace
}  // namespace nenpo::pdf
