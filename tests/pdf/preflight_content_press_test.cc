#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/pdf/preflight_content_page.h"

namespace nenpo::pdf {
namespace {

using test::ContentPage;
using test::said_of;
using Object = QPDFObjectHandle;

std::string in_element(const std::string& content) {
  return "/P << /MCID 0 >> BDC " + content + " EMC";
}

std::string text(const std::string& state, const std::string& place = "20 50") {
  return state + " BT /F1 10 Tf " + place + " Td <0001> Tj ET ";
}

/// A page of 180 by 80 pt with 5 pt of bleed on a sheet of 200 by 100, for inks.
std::string said_for_press(const std::string& content, const std::string& colours = "4",
                           Product product = Product::kPrint) {
  ContentPage page{content};
  page.change = [&](QPDF& document, Object object) {
    object.replaceKey("/TrimBox", Object::parse("[10 10 190 90]"));
    object.replaceKey("/BleedBox", Object::parse("[5 5 195 95]"));
    document.getRoot()
        .getKey("/OutputIntents")
        .getArrayItem(0)
        .getKey("/DestOutputProfile")
        .getDict()
        .replaceKey("/N", Object::parse(colours));
  };
  return said_of(page, product);
}

const std::string kPlace = "1ページの左上から右へ4mm、下へ11mmの";

TEST(RulesOfColours, ColoursAreThoseThatTheOutputIntentDescribes) {
  const std::string place = "colour-space: 1ページの左上から右へ7mm、下へ15mmの";
  EXPECT_EQ(said_of({in_element(text("0 0 1 rg"))}), "");
  EXPECT_EQ(said_of({in_element(text("0 g"))}), "");
  EXPECT_EQ(said_of({in_element(text("0 0 0 1 k"))}),
            place + "文字がCMYKの色ですが、出力インテントはRGBのものです。\n");
  EXPECT_EQ(said_of({in_element("0 0 0 1 k 0 0 0 1 K 20 50 5 5 re B")}),
            "colour-space: 1ページの左上から右へ7mm、下へ16mmの図形がCMYKの色ですが、"
            "出力インテントはRGBのものです。\n"
            "colour-space: 1ページの左上から右へ7mm、下へ16mmの線がCMYKの色ですが、"
            "出力インテントはRGBのものです。\n");
  ContentPage without{in_element(text("0 g"))};
  without.change = [](QPDF& document, Object) { document.getRoot().removeKey("/OutputIntents"); };
  EXPECT_EQ(said_of(without), place + "文字がグレーの色ですが、出力インテントはありません。\n");
}

TEST(RulesOfColours, ADefaultSpaceSaysWhatColoursMean) {
  ContentPage page{in_element(text("0 0 0 1 k"))};
  page.change = [](QPDF& document, Object object) {
    Object profile = document.newStream("profile");
    profile.getDict().replaceKey("/N", Object::newInteger(4));
    Object spaces = Object::newDictionary();
    spaces.replaceKey("/DefaultCMYK", Object::newArray({Object::newName("/ICCBased"), profile}));
    object.getKey("/Resources").replaceKey("/ColorSpace", spaces);
  };
  EXPECT_EQ(said_of(page), "");
}

TEST(RulesOfColours, MixedSpacesNeedWhatTheyAreMixedFrom) {
  const auto said = [](const std::string& space) {
    ContentPage page{in_element("/S0 cs 1 scn 20 50 5 5 re f")};
    page.change = [&](QPDF&, Object object) {
      object.getKey("/Resources")
          .replaceKey("/ColorSpace", Object::parse("<< /S0 " + space + " >>"));
    };
    return said_of(page);
  };
  const std::string fault =
      "colour-space: 1ページの左上から右へ7mm、下へ16mmの図形がCMYKの色ですが、出力インテントは"
      "RGBのものです。\n";
  EXPECT_EQ(said("[/Separation /All /DeviceCMYK << >>]"), fault);
  EXPECT_EQ(said("[/Indexed /DeviceCMYK 1 (12345678)]"), fault);
  EXPECT_EQ(said("[/Separation /All /DeviceRGB << >>]"), "");
  EXPECT_EQ(said("[/CalRGB << >>]"), "");
}

TEST(RulesOfColours, PicturesAreAskedForTheirColoursToo) {
  const auto said = [](const std::string& key, const std::string& value) {
    ContentPage page{in_element("q 20 0 0 20 20 50 cm /P1 Do Q")};
    page.change = [&](QPDF&, Object object) {
      object.getKey("/Resources")
          .getKey("/XObject")
          .getKey("/P1")
          .getDict()
          .replaceKey(key, Object::parse(value));
    };
    return said_of(page);
  };
  const std::string place = "1ページの左上から右へ7mm、下へ11mmの";
  EXPECT_EQ(said("/ColorSpace", "/DeviceGray"), "");
  EXPECT_EQ(said("/ColorSpace", "/DeviceCMYK"),
            "colour-space: " + place + "画像がCMYKの色ですが、出力インテントはRGBのものです。\n");
  EXPECT_EQ(said("/Interpolate", "false"), "");
  EXPECT_EQ(
      said("/Interpolate", "true"),
      "picture-interpolation: " + place + "画像が、画素の間をならして表示するよう求めています。\n");
}

TEST(RulesOfColours, TransparencyGroupsSayInWhichColoursTheyMix) {
  const auto said = [](const std::string& group) {
    ContentPage page{in_element(text("0 g"))};
    page.change = [&](QPDF&, Object object) { object.replaceKey("/Group", Object::parse(group)); };
    return said_of(page);
  };
  EXPECT_EQ(said("<< /S /Transparency /CS /DeviceRGB >>"), "");
  EXPECT_EQ(said("<< /S /Transparency >>"),
            "group-colour: 1ページの透明のグループに、色をまぜる色空間がありません。\n");
  EXPECT_EQ(said("<< /S /Transparency /CS /DeviceCMYK >>"),
            "group-colour: 1ページの透明のグループがCMYKの色ですが、出力インテントはRGBの"
            "ものです。\n");
}

TEST(RulesOfThePress, BlackTextIsBlackInkAlone) {
  const std::string fault =
      "press-black: " + kPlace + "「目」の黒が、墨（K）だけの色ではありません。\n";
  for (const std::string colour :
       {"0 0 0 1 k", "0 g", "0.4 g", "0 0 0 0.6 k", "1 0.6 0 0.2 k", "0 0 0 0 k"}) {
    EXPECT_EQ(said_for_press(in_element(text(colour))), "") << colour;
  }
  for (const std::string colour : {"0.4 0.3 0.3 1 k", "0.8 0.8 0.8 0 k", "0.1 0 0 1 k"}) {
    EXPECT_EQ(said_for_press(in_element(text(colour))), fault) << colour;
  }
  EXPECT_EQ(said_for_press(in_element(text("0 0 0 rg")), "3"), fault);
  EXPECT_EQ(said_for_press(in_element(text("0 0 1 rg")), "3"), "");
  EXPECT_EQ(said_of({in_element(text("0 0 0 rg"))}), "");  // for the screen
}

TEST(RulesOfThePress, NothingIsPaintedBeyondTheBleed) {
  EXPECT_EQ(said_for_press(in_element("5 5 190 90 re f")), "");
  EXPECT_EQ(said_for_press(in_element("0 5 190 90 re f")),
            "paint-outside-bleed: 1ページの左上から左へ4mm、上へ2mmの図形が、裁ち落としの外まで"
            "はみ出しています。\n");
  EXPECT_EQ(said_for_press(in_element("q 30 0 0 30 180 50 cm /P1 Do Q"), "3"),
            "paint-outside-bleed: 1ページの左上から右へ60mm、下へ4mmの画像が、裁ち落としの外まで"
            "はみ出しています。\n");
  EXPECT_EQ(said_for_press("/Artifact BMC 0 g 0 2 m 200 2 l S EMC"), "");  // a mark beside the page
  EXPECT_EQ(said_for_press(in_element("0 g 0 2 m 200 2 l S")),             // no mark of the press
            "paint-outside-bleed: 1ページの左上から左へ4mm、下へ31mmの図形が、裁ち落としの外まで"
            "はみ出しています。\n");
  EXPECT_EQ(said_for_press(in_element("0 5 190 90 re f"), "3", Product::kWeb), "");
}

TEST(RulesOfPlaces, TextStaysOnThePage) {
  EXPECT_EQ(said_for_press(in_element(text("0 g", "10 80.7"))), "");
  EXPECT_EQ(said_for_press(in_element(text("0 g", "183 50"))),
            "text-outside-trim: 1ページの左上から右へ61mm、下へ11mmの「目」が、仕上がりの紙面から"
            "はみ出しています。\n");
  EXPECT_EQ(said_of({in_element(text("0 g", "195 50"))}),
            "text-outside-trim: 1ページの左上から右へ69mm、下へ15mmの「目」が、仕上がりの紙面から"
            "はみ出しています。\n");
}

TEST(RulesOfPlaces, NoLetterIsTooSmall) {
  const auto said = [](const std::string& set) {
    return said_of({in_element("BT " + set + " Tj ET")});
  };
  EXPECT_EQ(said("/F1 4 Tf 20 50 Td <0001>"), "");
  EXPECT_EQ(said("/F1 1 Tf 4 0 0 4 20 50 Tm <0001>"), "");
  EXPECT_EQ(said("/F1 10 Tf 0.5 0 0 0.38 20 50 Tm <0001>"),
            "text-size: 1ページの左上から右へ7mm、下へ16mmの「目」が3.8ptで、読める大きさ（4.0pt）"
            "より小さくなっています。\n");
  EXPECT_EQ(said("/F2 3 Tf 20 50 Td (...)"), "");  // leaders
}

TEST(RulesOfPlaces, LongTextsAreCutShort) {
  EXPECT_EQ(said_of({in_element("BT /F2 3 Tf 20 51 Td (abcdefghijklmnopqrst) Tj ET")}),
            "text-size: 1ページの左上から右へ7mm、下へ16mmの「abcdefghijklmnopqrst」が3.0ptで、"
            "読める大きさ（4.0pt）より小さくなっています。\n");
  EXPECT_EQ(said_of({in_element("BT /F2 3 Tf 20 51 Td (abcdefghijklmnopqrstu) Tj ET")}),
            "text-size: 1ページの左上から右へ7mm、下へ16mmの「abcdefghijklmnopqrst…」が3.0ptで、"
            "読める大きさ（4.0pt）より小さくなっています。\n");
}

TEST(RulesOfPlaces, TheSameFaultOfAPageIsToldOnce) {
  const std::string small = "BT /F1 3 Tf 20 51 Td <0001> Tj 20 0 Td <0002> Tj ET";
  EXPECT_EQ(said_of({in_element(small)}),
            "text-size: 1ページの左上から右へ7mm、下へ16mmの「目」が3.0ptで、読める大きさ（4.0pt）"
            "より小さくなっています。（このページにほか1か所）\n");
}

}  // namespace
}  // namespace nenpo::pdf
