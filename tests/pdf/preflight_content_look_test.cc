#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/pdf/preflight_content_page.h"

namespace nenpo::pdf {
namespace {

using test::ContentPage;
using test::said_of;
using Object = QPDFObjectHandle;

struct Case {
  std::string content, said;
  Product product = Product::kWeb;
};

/// In an element, so that only the rule in question has something to say.
std::string in_element(const std::string& content) {
  return "/P << /MCID 0 >> BDC " + content + " EMC";
}

void expect_all(const std::vector<Case>& cases) {
  for (const Case& example : cases) {
    EXPECT_EQ(said_of({in_element(example.content)}, example.product), example.said)
        << example.content;
  }
}

std::string text(const std::string& state) {
  return state + " BT /F1 10 Tf 20 50 Td <0001> Tj ET ";
}

std::string contrast(const std::string& found, const std::string& asked = "4.5:1") {
  return "contrast: 1ページの左上から右へ7mm、下へ15mmの「目」と地の色の明るさの比が" + found +
         "で、読むのに要る" + asked + "に足りません。\n";
}

TEST(RulesOfContrast, TextStandsOutFromWhatIsPaintedLastBeneathIt) {
  const std::string ground = "0 0 200 100 re f ";
  expect_all({
      {text("0 g"), ""},
      {text("0.465 g"), ""},                 // 4.505:1 on paper
      {text("0.466 g"), contrast("4.4:1")},  // 4.489:1
      {text("1 g"), contrast("1.0:1")},
      {"0 g " + ground + text("1 g"), ""},
      {"0 g " + ground + text("0.4 g"), contrast("3.6:1")},
      {"0 g " + ground + "1 g " + ground + text("0 g"), ""},
      {"1 0 0 rg " + ground + text("1 g"), contrast("3.9:1")},
      {text("1 1 0 rg"), contrast("1.0:1")},
      {text("0 0 1 rg"), ""},
      {text("0.47 g") + "0 g " + ground, contrast("4.4:1")},  // painted after it
  });
}

TEST(RulesOfContrast, LargeTextNeedsLess) {
  const auto sized = [](const std::string& font) {
    return "0.5 g BT " + font + " Tf 20 50 Td (a) Tj ET";  // 3.97:1
  };
  const auto latin = [](const std::string& place) {
    return "contrast: 1ページの左上から右へ7mm、下へ" + place +
           "mmの「a」と地の色の明るさの比が3.9:1で、読むのに要る4.5:1に足りません。\n";
  };
  expect_all({
      {sized("/F2 14"), ""},  // bold
      {sized("/F2 13.5"), latin("13")},
      {"0.5 g BT /F1 18 Tf 20 50 Td <0001> Tj ET", ""},
      {"0.5 g BT /F1 14 Tf 20 50 Td <0001> Tj ET",
       "contrast: 1ページの左上から右へ7mm、下へ13mmの「目」と地の色の明るさの比が3.9:1で、読むのに"
       "要る4.5:1に足りません。\n"},
      {"0.6 g BT /F1 18 Tf 20 50 Td <0001> Tj ET",
       "contrast: 1ページの左上から右へ7mm、下へ12mmの「目」と地の色の明るさの比が2.8:1で、読むのに"
       "要る3.0:1に足りません。\n"},
  });
}

TEST(RulesOfContrast, TheWorstGroundOfATextCounts) {
  const std::string black_right = "0 g 25 0 175 100 re f ";
  const std::string disc = "0 g 25 35 m 45 35 45 75 25 75 c 5 75 5 35 25 35 c f ";
  expect_all({
      {black_right + text("0 g"), contrast("1.0:1")},
      {"0 g 31 0 10 100 re f " + text("0 g"), ""},  // beside it
      {disc + text("1 g"), ""},
      {disc + text("0 g"), contrast("1.0:1")},
      {"0 g 0 0 m 200 0 l 200 20 l f " + text("0 g"), ""},           // a triangle below it
      {"0 G 12 w 0 54 m 200 54 l S " + text("1 g"), ""},             // a thick rule is a ground,
      {"0 G 0.5 w 0 54 m 200 54 l S " + text("0 g"), ""},            // a thin one is none
      {"0 G 0.5 w 25 0 50 100 re S " + text("0 g"), ""},             // nor is a frame
      {"0 g 0 52.6 200 2.5 re f " + text("0 g"), ""},                // struck through
      {"0 g 0 0 200 100 re 10 30 100 50 re f* " + text("0 g"), ""},  // a window in the ground
      {"0 g 0 0 200 100 re 10 30 100 50 re f " + text("0 g"), contrast("1.0:1")},
  });
}

TEST(RulesOfContrast, OpacityMixesTheColours) {
  const std::string half_black = "/A5 gs 0 g 0 0 200 100 re f /A1 gs ";
  expect_all({
      {half_black + text("0 g"), ""},  // on grey: 5.28:1
      {half_black + text("1 g"), contrast("3.9:1")},
      {"/A5 gs " + text("0 g"), contrast("3.9:1")},
      {"0 g 0 0 200 100 re f /A5 gs 1 g 0 0 200 100 re f /A1 gs " + text("1 g"), contrast("3.9:1")},
  });
}

TEST(RulesOfContrast, WhatCannotBeMeasuredAndWhatNobodyReadsStaysSilent) {
  expect_all({
      {"q 200 0 0 100 0 0 cm /P1 Do Q " + text("1 g"), ""},
      {"/Pattern cs /P0 scn 0 0 200 100 re f " + text("0 g"), ""},
      {text("1 g 3 Tr"), ""},
      {"q /AM gs 0 g 0 0 200 100 re f Q " + text("0 g"), ""},
      {"1 g BT /F1 10 Tf 20 50 Td <0007> Tj ET", ""},
  });
  EXPECT_EQ(said_of({"/Artifact BMC 0.9 g BT /F2 10 Tf 20 50 Td (....) Tj ET EMC"}), "");
  EXPECT_EQ(said_of({in_element(text("1 g"))}, Product::kArchive), contrast("1.0:1"));
  EXPECT_EQ(said_of({in_element(text("1 g"))}, Product::kPrint), "");  // measured on the screen's
}

}  // namespace
}  // namespace nenpo::pdf
