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

void expect_all(const std::vector<Case>& cases) {
  for (const Case& example : cases) {
    EXPECT_EQ(said_of({example.content}, example.product), example.said) << example.content;
  }
}

/// In an element of its own, near the page's upper left corner.
std::string element(const std::string& content, int number = 0) {
  return "/P << /MCID " + std::to_string(number) + " >> BDC " + content + " EMC\n";
}

std::string artifact(const std::string& content, const std::string& properties = "") {
  return "/Artifact << " + properties + " >> BDC " + content + " EMC\n";
}

std::string text(const std::string& codes, const std::string& state = "/F1 10 Tf") {
  return "BT " + state + " 20 50 Td " + codes + " Tj ET";
}

const std::string kText = text("<000100020003>");
const std::string kBox = "10 10 20 20 re f";

TEST(RulesOfMarks, TextAndPaintingBelongToAnElementOrAreArtifacts) {
  expect_all({
      {element(kText), ""},
      {element(kText + " " + kBox), ""},
      {artifact(kBox), ""},
      {kText,
       "text-outside-structure: 1ページの左上から右へ7mm、下へ15mmの「目標値」が、構造のどの要素"
       "にも属さず、飾りとも示されていません。\n"},
      {"/Span << /Lang (ja) >> BDC " + kText + " EMC",
       "text-outside-structure: 1ページの左上から右へ7mm、下へ15mmの「目標値」が、構造のどの要素"
       "にも属さず、飾りとも示されていません。\n"},
      {kBox + " " + kBox,
       "paint-outside-structure: 1ページの左上から右へ4mm、下へ25mmの図形が、構造のどの要素にも"
       "属さず、飾りとも示されていません。（このページにほか1か所）\n"},
      {"q 10 0 0 10 0 0 cm /P1 Do Q",
       "paint-outside-structure: 1ページの左上から右へ0mm、下へ32mmの画像が、構造のどの要素にも"
       "属さず、飾りとも示されていません。\n"},
  });
}

TEST(RulesOfMarks, ArtifactsHideNoText) {
  const std::string foot = "BT /F1 10 Tf 20 2 Td <000100020003> Tj ET";
  const std::string head = "BT /F1 10 Tf 20 90 Td <000100020003> Tj ET";
  const std::string pagination = "/Type /Pagination /Subtype /Footer";
  const auto hidden = [](const std::string& place) {
    return "artifact-text: 1ページの左上から右へ7mm、下へ" + place +
           "mmの「目標値」が、読み上げられない飾りとされていますが、柱・ノンブルでも、くり返しの"
           "見出しでもありません。\n";
  };
  expect_all({
      {artifact(kText), hidden("15")},
      {artifact(kText, "/Type /Layout"), hidden("15")},
      {artifact(kText, pagination), hidden("15")},  // in the middle of the page
      {artifact(foot), hidden("31")},               // not said to be a foot
      {artifact(foot, pagination), ""},
      {artifact(head, "/Type /Pagination /Subtype /Header"), ""},
      {artifact(text("(.. ...)", "/F2 10 Tf")), ""},  // leaders
      {artifact(text("<0007>")), ""},                 // a blank
      // A table's head once more: its two cells are one text here.
      {element("BT /F1 10 Tf 20 70 Td <0001> Tj ET", 0) +
           element("BT /F1 10 Tf 30 70 Td <00020003> Tj ET", 1) + artifact(kText),
       ""},
  });
}

TEST(RulesOfMarks, WordsBesideThePageAreMarksOfThePress) {
  ContentPage page{artifact("0 g BT /F1 5 Tf 2 2 Td <0001> Tj ET", "/Type /Page")};
  page.change = [](QPDF&, Object object) {
    object.replaceKey("/TrimBox", Object::parse("[10 10 190 90]"));
    object.replaceKey("/BleedBox", Object::parse("[5 5 195 95]"));
  };
  EXPECT_EQ(said_of(page, Product::kPrint), "");
  EXPECT_EQ(said_of(page, Product::kWeb),
            "artifact-text: 1ページの左上から左へ3mm、下へ29mmの「目」が、読み上げられない飾りと"
            "されていますが、柱・ノンブルでも、くり返しの見出しでもありません。\n"
            "text-outside-trim: 1ページの左上から左へ3mm、下へ29mmの「目」が、仕上がりの紙面から"
            "はみ出しています。\n");
}

TEST(RulesOfMarks, ArtifactsAreOfTheTypesOfPdf) {
  expect_all({
      {artifact(kBox, "/Type /Background"), ""},
      {artifact(kBox, "/Type /Rule"),
       "artifact-type: 1ページの飾りの種類「Rule」は、PDFにありません。\n"},
  });
}

TEST(RulesOfStreams, EverythingThatIsBegunIsEnded) {
  expect_all({
      {"q " + element(kText) + "Q", ""},
      {"/P << /MCID 0 >> BDC " + kText,
       "mark-balance: 1ページの内容で、BDCかBMCで始めた印がEMCで終わっていません。\n"},
      {element(kText) + "EMC", "mark-balance: 1ページの内容に、始まりのないEMCがあります。\n"},
      {"q " + element(kText),
       "state-balance: 1ページの内容で、qで始めた状態がQで終わっていません。\n"},
      {"Q " + element(kText), "state-balance: 1ページの内容に、始まりのないQがあります。\n"},
      {element(kText) + std::string("q q q q q q q q q q q q q q q q q q q q q q q q q q q q ") +
           "Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q ",
       ""},
      {element(kText) + std::string("q q q q q q q q q q q q q q q q q q q q q q q q q q q q q ") +
           "Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q ",
       "state-balance: 1ページの内容で、qが28段より深く重なっています。\n"},
      {element(kText, 0) + element(kText, 0),
       "mark-number: 1ページの内容で、印の番号（MCID）0が2度使われています。\n"},
      {element(artifact(kBox)),
       "mark-nesting: 1ページの内容で、構造の要素の中に飾りが入っています。\n"},
      {artifact(element(kText)),
       "mark-nesting: 1ページの内容で、飾りの中に構造の要素（MCID 0）が入っています。\n"},
  });
}

TEST(RulesOfStreams, ContentIsMadeOfOperatorsOfPdf) {
  expect_all({
      {element(kText) + "BX EX", ""},
      {element(kText) + "10 xx",
       "content-syntax: 1ページの内容に、PDFにない命令「xx」があります。\n"},
      {element(kText) + "(open",
       "content-syntax: 1ページの内容に、命令として読めない部分があります。\n"},
      {element(kText) + "1 2",
       "content-syntax: 1ページの内容に、命令として読めない部分があります。\n"},
      {element("1 0 0 1 20 50 cm /F1 10 Tf <0001> Tj"),
       "content-syntax: 1ページの内容で、文字がBTとETの外に置かれています。\n"},
      {element(text("(a)", "/F9 10 Tf")),
       "content-resources: 1ページの内容が使う「F9」が、資源の辞書にありません。\n"},
      {element("/X9 Do"),
       "content-resources: 1ページの内容が使う「X9」が、資源の辞書にありません。\n"},
      {element("/A9 gs"),
       "content-resources: 1ページの内容が使う「A9」が、資源の辞書にありません。\n"},
  });
}

TEST(RulesOfStreams, AFormMayNotPaintItself) {
  ContentPage page{"/X1 Do"};
  page.change = [](QPDF&, Object object) {
    Object forms = object.getKey("/Resources").getKey("/XObject");
    Object form = forms.getKey("/X1");
    form.replaceStreamData("/X1 Do", Object::newNull(), Object::newNull());
    Object own = Object::parse("<< /XObject << >> >>");
    own.getKey("/XObject").replaceKey("/X1", form);
    form.getDict().replaceKey("/Resources", own);
  };
  EXPECT_EQ(said_of(page),
            "content-syntax: 1ページの内容で、部品（フォームXObject）が自分自身を描いています。\n");
}

TEST(RulesOfStreams, ContentHasResourcesOfItsOwn) {
  ContentPage bare{artifact(kBox)};
  bare.change = [](QPDF&, Object object) { object.removeKey("/Resources"); };
  EXPECT_EQ(said_of(bare),
            "content-resources: 1ページの内容に、それ自身の資源の辞書がありません。\n");
  ContentPage page{"/X1 Do"};
  page.change = [](QPDF&, Object object) {
    object.getKey("/Resources").getKey("/XObject").getKey("/X1").getDict().removeKey("/Resources");
  };
  EXPECT_EQ(said_of(page),
            "artifact-text: 1ページの左上から右へ37mm、下へ23mmの「目」が、読み上げられない飾りと"
            "されていますが、柱・ノンブルでも、くり返しの見出しでもありません。\n"
            "content-resources: 1ページの内容に、それ自身の資源の辞書がありません。\n");
}

}  // namespace
}  // namespace nenpo::pdf
