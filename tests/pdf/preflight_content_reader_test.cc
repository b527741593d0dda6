#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

#include "pdf/preflight/content/content_reader.h"
#include "pdf/preflight/open_file.h"
#include "tests/pdf/preflight_content_page.h"

namespace nenpo::pdf {
namespace {

using test::ContentPage;

std::string rounded(double number) {
  std::ostringstream text;
  text << std::round(number * 100) / 100;
  return text.str();
}

std::string dump(const model::Box& box) {
  return rounded(box.x.count()) + "," + rounded(box.y.count()) + " " + rounded(box.width.count()) +
         "x" + rounded(box.height.count());
}

std::string dump(const Tone& tone) {
  static const char* const kModels[] = {"gray", "rgb", "cmyk", "other"};
  static const std::size_t kParts[] = {1, 3, 4, 0};
  const auto model = static_cast<std::size_t>(tone.model);
  std::string text = kModels[model];
  for (std::size_t i = 0; i < kParts[model]; ++i) {
    text += " " + rounded(static_cast<double>(tone.parts[i]));
  }
  return text;
}

std::string dump(const Mark& mark, const PageContent& page) {
  if (mark.owner == Mark::Owner::kNothing) return "nothing";
  if (mark.owner == Mark::Owner::kElement) return "element " + std::to_string(mark.number);
  const Artifact& artifact = page.artifacts[mark.artifact];
  return "artifact" + (artifact.type.empty() ? "" : " " + artifact.type) +
         (artifact.subtype.empty() ? "" : " " + artifact.subtype);
}

/// One line for each painting, then what the elements say.
std::string read(const ContentPage& source) {
  const std::string bytes = source.pdf();
  auto file = open_file(bytes, "page.pdf", {});
  if (!file) return file.error().reason;
  const DocumentContent content = read_content(*file);
  const PageContent& page = content.pages[0];
  std::string text;
  for (const TextShow& show : page.texts) {
    text += "text " + unicode_of(content.font_of(show), show.codes) + " at " + dump(show.box) +
            " size " + rounded(show.size.count()) + " " + dump(show.tone) + ", " +
            dump(show.mark, page) + "\n";
  }
  for (const Shape& shape : page.shapes) {
    text += std::string("shape ") + (shape.outlines.empty() ? "box" : "outline") + " at " +
            dump(shape.box) + (shape.fill ? " fill " + dump(*shape.fill) : "") +
            (shape.stroke ? " stroke " + dump(*shape.stroke) : "") + ", " + dump(shape.mark, page) +
            "\n";
  }
  for (const Picture& picture : page.pictures) {
    text += "picture at " + dump(picture.box) + " " + rounded(picture.ppi) + " ppi, " +
            dump(picture.mark, page) + "\n";
  }
  for (const auto& [stream, contents] : file->marked) {
    for (const auto& [number, marked] : contents) {
      text += "element " + std::to_string(number) + " says " + marked.text +
              (marked.box ? " at " + dump(*marked.box) : "") + "\n";
    }
  }
  return text;
}

struct Case {
  std::string content, expected;
};

void expect_all(const std::vector<Case>& cases) {
  for (const Case& example : cases) {
    EXPECT_EQ(read({example.content}), example.expected) << example.content;
  }
}

TEST(ContentReader, TextStandsWhereItsMatricesPutIt) {
  expect_all({
      {"BT /F1 10 Tf 20 50 Td <00010002> Tj ET",
       "text 目標 at 20,41.2 20x10 size 10 gray 0, nothing\n"},
      {"BT /F1 1 Tf 10 0 0 10 20 50 Tm <00010002> Tj ET",
       "text 目標 at 20,41.2 20x10 size 10 gray 0, nothing\n"},
      {"2 0 0 2 0 0 cm BT /F1 5 Tf 10 25 Td <0001> Tj ET",
       "text 目 at 20,41.2 10x10 size 10 gray 0, nothing\n"},
      {"1 0 0 -1 0 100 cm BT 10 0 0 -10 20 50 Tm /F1 1 Tf <0001> Tj ET",
       "text 目 at 20,41.2 10x10 size 10 gray 0, nothing\n"},
      {"BT /F1 1 Tf 0 10 -10 0 50 20 Tm <0001> Tj ET",  // turned by a quarter
       "text 目 at 41.2,70 10x10 size 10 gray 0, nothing\n"},
  });
}

TEST(ContentReader, TextGoesOnByItsWidthsAndSpaces) {
  expect_all({
      {"BT /F2 10 Tf 20 50 Td (ab) Tj (c) Tj ET",
       "text ab at 20,41.2 10x10 size 10 gray 0, nothing\n"
       "text c at 30,41.2 5x10 size 10 gray 0, nothing\n"},
      {"BT /F2 10 Tf 1 Tc 20 50 Td (ab) Tj ET",
       "text ab at 20,41.2 11x10 size 10 gray 0, nothing\n"},
      {"BT /F2 10 Tf 3 Tw 20 50 Td (a b) Tj ET",
       "text a b at 20,41.2 18x10 size 10 gray 0, nothing\n"},
      {"BT /F2 10 Tf 50 Tz 20 50 Td (ab) Tj ET",
       "text ab at 20,41.2 5x10 size 10 gray 0, nothing\n"},
      {"BT /F2 10 Tf 20 50 Td [(a) -1000 (b)] TJ ET",
       "text ab at 20,41.2 20x10 size 10 gray 0, nothing\n"},
      {"BT /F2 10 Tf 20 50 Td [() -500 (a)] TJ ET",
       "text a at 25,41.2 5x10 size 10 gray 0, nothing\n"},
      {"BT /F2 10 Tf 4 Ts 20 50 Td (a) Tj ET", "text a at 20,37.2 5x10 size 10 gray 0, nothing\n"},
      {"BT /F2 10 Tf 12 TL 20 50 Td (a) Tj T* (b) Tj (c) ' 2 1 (d) \" ET",
       "text a at 20,41.2 5x10 size 10 gray 0, nothing\n"
       "text b at 20,53.2 5x10 size 10 gray 0, nothing\n"
       "text c at 20,65.2 5x10 size 10 gray 0, nothing\n"
       "text d at 20,77.2 5x10 size 10 gray 0, nothing\n"},
      {"BT /F2 10 Tf 20 50 TD (a) Tj 5 -12 TD (b) Tj T* (c) Tj ET",
       "text a at 20,41.2 5x10 size 10 gray 0, nothing\n"
       "text b at 25,53.2 5x10 size 10 gray 0, nothing\n"
       "text c at 25,65.2 5x10 size 10 gray 0, nothing\n"},
  });
}

TEST(ContentReader, BlanksAtTheEndsAreNoPartOfATextsBox) {
  expect_all({
      {"BT /F1 10 Tf 20 50 Td <000700010007> Tj ET",
       "text 　目　 at 30,41.2 10x10 size 10 gray 0, nothing\n"},
      {"BT /F1 10 Tf 20 50 Td <0007> Tj ET", "text 　 at 0,0 0x0 size 10 gray 0, nothing\n"},
  });
}

TEST(ContentReader, StringsMayBeWrittenInEscapes) {
  expect_all({
      {R"(BT /F2 10 Tf 20 50 Td (\(a\)\142\
c) Tj ET)",
       "text (a)bc at 20,41.2 25x10 size 10 gray 0, nothing\n"},
      {"BT /F2 10 Tf 20 50 Td (a(b)) Tj ET",
       "text a(b) at 20,41.2 20x10 size 10 gray 0, nothing\n"},
      {"BT /F2 10 Tf 20 50 Td <6 1 7> Tj ET", "text ap at 20,41.2 10x10 size 10 gray 0, nothing\n"},
      {"BT /F#32 10 Tf 20 50 Td (a) Tj ET", "text a at 20,41.2 5x10 size 10 gray 0, nothing\n"},
  });
}

TEST(ContentReader, ColoursHoldUntilTheirStateIsRestored) {
  expect_all({
      {"q 1 0 0 rg 0 0 10 10 re f Q 0 0 10 10 re f",
       "shape box at 0,90 10x10 fill rgb 1 0 0, nothing\n"
       "shape box at 0,90 10x10 fill gray 0, nothing\n"},
      {"0 0 0 1 k 0.5 G 2 w 10 10 20 20 re B",
       "shape box at 10,70 20x20 fill cmyk 0 0 0 1, nothing\n"
       "shape outline at 9,69 22x22 stroke gray 0.5, nothing\n"},
      {"/DeviceRGB cs 0 0 1 sc 0 0 10 10 re f",
       "shape box at 0,90 10x10 fill rgb 0 0 1, nothing\n"},
      {"/Pattern cs /P0 scn 0 0 10 10 re f", "shape box at 0,90 10x10 fill other, nothing\n"},
      {"BT 1 Tr 1 0 0 RG /F1 10 Tf 20 50 Td <0001> Tj ET",
       "text 目 at 20,41.2 10x10 size 10 rgb 1 0 0, nothing\n"},
  });
}

TEST(ContentReader, PathsAreBoxesOnlyWhenTheyFillThem) {
  expect_all({
      {"10 10 m 30 10 l 30 20 l 10 20 l h f", "shape box at 10,80 20x10 fill gray 0, nothing\n"},
      {"10 10 m 30 10 l 20 20 l h f", "shape outline at 10,80 20x10 fill gray 0, nothing\n"},
      {"10 10 m 10 20 20 20 20 10 c f", "shape outline at 10,82.5 10x7.5 fill gray 0, nothing\n"},
      {"10 10 20 10 re n 40 10 5 5 re f", "shape box at 40,85 5x5 fill gray 0, nothing\n"},
      {"10 10 20 10 re 40 10 5 5 re f", "shape outline at 10,80 35x10 fill gray 0, nothing\n"},
  });
}

TEST(ContentReader, WhatTheClipHidesIsNotPainted) {
  expect_all({
      {"q 10 10 20 20 re W n 0 0 100 100 re f Q",
       "shape box at 10,70 20x20 fill gray 0, nothing\n"},
      {"q 10 10 20 20 re W n 50 50 20 20 re f Q", ""},
      {"-50 -50 400 400 re f", "shape box at 0,0 200x100 fill gray 0, nothing\n"},
  });
}

TEST(ContentReader, PicturesHaveTheResolutionInWhichTheyAreSeen) {
  expect_all({
      {"q 72 0 0 36 10 10 cm /P1 Do Q", "picture at 10,54 72x36 100 ppi, nothing\n"},
      {"q 36 0 0 36 10 10 cm /P1 Do Q", "picture at 10,54 36x36 100 ppi, nothing\n"},
      {"q 10 0 0 10 0 0 cm BI /W 5 /H 5 /CS /G /BPC 8 ID \x01\x02 EI Q",
       "picture at 0,90 10x10 36 ppi, nothing\n"},
  });
}

TEST(ContentReader, ContentBelongsToTheMarkNearestAroundIt) {
  expect_all({
      {"/P << /MCID 3 >> BDC BT /F1 10 Tf 20 50 Td <0001> Tj ET EMC 0 0 5 5 re f",
       "text 目 at 20,41.2 10x10 size 10 gray 0, element 3\n"
       "shape box at 0,95 5x5 fill gray 0, nothing\n"
       "element 3 says 目 at 20,41.2 10x10\n"},
      {"/P << /MCID 0 >> BDC /Span << /ActualText (x) >> BDC BT /F1 10 Tf 20 50 Td <0001> Tj ET "
       "EMC BT /F1 10 Tf 50 50 Td <0002> Tj ET EMC",
       "text 目 at 20,41.2 10x10 size 10 gray 0, element 0\n"
       "text 標 at 50,41.2 10x10 size 10 gray 0, element 0\n"
       "element 0 says x標 at 20,41.2 40x10\n"},
      {"/Artifact << /Type /Pagination /Subtype /Footer >> BDC 0 0 5 5 re f EMC",
       "shape box at 0,95 5x5 fill gray 0, artifact Pagination Footer\n"},
      {"/Artifact BMC 0 0 5 5 re f EMC", "shape box at 0,95 5x5 fill gray 0, artifact\n"},
      {"/Span << /Lang (en) >> BDC 0 0 5 5 re f EMC",
       "shape box at 0,95 5x5 fill gray 0, nothing\n"},
      {"/P << /MCID 1 >> BDC /Span << /ActualText <feff9ad9> >> BDC EMC EMC",
       "element 1 says 髙\n"},
  });
}

TEST(ContentReader, FormsArePaintedWhereTheirMatrixPutsThem) {
  expect_all({
      {"/X1 Do", "text 目 at 105,66.2 10x10 size 10 gray 0, artifact\n"},
      {"q 2 0 0 2 -150 0 cm /X1 Do Q", "text 目 at 60,32.4 20x20 size 20 gray 0, artifact\n"},
  });
}

TEST(ContentReader, AFormLeavesTheStateAsItWas) {
  expect_all({
      {"/X1 Do 0 0 5 5 re f",
       "text 目 at 105,66.2 10x10 size 10 gray 0, artifact\n"
       "shape box at 0,95 5x5 fill gray 0, nothing\n"},
  });
}

TEST(ContentReader, AFormBelongsToTheElementThatItIsPaintedIn) {
  ContentPage page{"/Figure << /MCID 0 >> BDC /X1 Do EMC"};
  page.change = [](QPDF& document, QPDFObjectHandle object) {
    QPDFObjectHandle forms = object.getKey("/Resources").getKey("/XObject");
    QPDFObjectHandle form = document.newStream("0 0 10 10 re f");
    form.replaceDict(QPDFObjectHandle::parse(
        "<< /Type /XObject /Subtype /Form /BBox [0 0 5 5] /Resources << >> >>"));
    forms.replaceKey("/X1", form);
  };
  EXPECT_EQ(read(page),
            "shape box at 0,95 5x5 fill gray 0, element 0\n"
            "element 0 says  at 0,95 5x5\n");
}

TEST(ContentReader, PropertiesMayStandInTheResources) {
  ContentPage page{"/P /M0 BDC 0 0 5 5 re f EMC"};
  page.change = [](QPDF&, QPDFObjectHandle object) {
    object.getKey("/Resources")
        .replaceKey("/Properties", QPDFObjectHandle::parse("<< /M0 << /MCID 7 >> >>"));
  };
  EXPECT_EQ(read(page),
            "shape box at 0,95 5x5 fill gray 0, element 7\n"
            "element 7 says  at 0,95 5x5\n");
}

TEST(ContentReader, PlacesCountFromTheTrimBox) {
  ContentPage page{"20 20 10 10 re f"};
  page.change = [](QPDF&, QPDFObjectHandle object) {
    object.replaceKey("/TrimBox", QPDFObjectHandle::parse("[10 10 190 90]"));
  };
  EXPECT_EQ(read(page), "shape box at 10,60 10x10 fill gray 0, nothing\n");
}

TEST(ContentReader, ContentInSeveralStreamsIsOne) {
  ContentPage page{"q 1 0 0 rg"};
  page.change = [](QPDF& document, QPDFObjectHandle object) {
    object.replaceKey("/Contents",
                      QPDFObjectHandle::newArray(
                          {object.getKey("/Contents"), document.newStream("0 0 5 5 re f Q")}));
  };
  EXPECT_EQ(read(page), "shape box at 0,95 5x5 fill rgb 1 0 0, nothing\n");
}

}  // namespace
}  // namespace nenpo::pdf
