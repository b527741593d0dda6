// The copy for the printing house, by its boxes, its content streams and its pixels.
#include "pdf/print.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "digest/sha256.h"
#include "pdf/finish.h"
#include "render/render_pdf.h"
#include "tests/render/booklet.h"
#include "tests/support/golden.h"

namespace nenpo::pdf {
namespace {

using model::Role;
using test::Booklet;
using test::read_pdf;
using testing::HasSubstr;
using testing::Not;

constexpr model::Colour kInk{0x1B, 0x1D, 0x20};
constexpr model::Colour kAccent{0x1F, 0x3A, 0x68};
constexpr model::Colour kGrey{0x80, 0x80, 0x80};
constexpr model::Colour kForeign{0x12, 0x34, 0x56};
constexpr Pt kMargin{36};  // whole pixels at 72 dpi
constexpr Pt kBleed{10};

model::PressStyle press_style() {
  model::PressStyle style;
  style.bleed = kBleed;
  style.margin = kMargin;
  style.condition = {"JC200103", "Japan Color 2001 Coated", "http://www.color.org",
                     "/usr/share/color/icc/ghostscript/default_cmyk.icc"};
  style.colour_bar.patches = {{1, 0, 0, 0}};
  style.inks[kInk] = {0, 0, 0, 1};
  style.inks[kAccent] = {1, 0.75, 0, 0.5};
  style.inks[{0xFF, 0xFF, 0xFF}] = {0, 0, 0, 0};
  return style;
}

model::Rectangle area(double x, double y, double width, double height, model::Colour fill) {
  return {{Pt{x}, Pt{y}, Pt{width}, Pt{height}}, fill};
}

/// A page with text, a band into the bleed, a link that leads to the next page and grounds with and
/// without ink.
Booklet sample() {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument);
  booklet.add(area(-30, 300, 140, 60, kAccent));
  booklet.add(area(200, 300, 60, 60, kGrey)).add(area(300, 300, 60, 60, kForeign));
  booklet.begin({.role = Role::kReference,
                 .destination = "c1",
                 .link_areas = {{72_pt, 60_pt, 100_pt, 14_pt}}});
  booklet.text("第1章へ").end();
  booklet.page("2").add(model::Anchor{"c1", {72_pt, 60_pt}}).element(Role::kHeading1, "第1章");
  booklet.end().outline(1, "第1章", "c1");
  for (model::Page& page : booklet.pages.pages) {
    for (model::PageItem& item : page.items) {
      if (auto* run = std::get_if<model::GlyphRun>(&item)) run->colour = kInk;
    }
  }
  return booklet;
}

/// Sheets with a line across the whole of each, the page too, and a word.
std::string marks(std::size_t count) {
  Booklet booklet;
  for (std::size_t i = 0; i < count; ++i) {
    booklet.page("").begin(Role::kArtifact);
    model::Page& sheet = booklet.pages.pages.back();
    sheet.width += kMargin * 2;
    sheet.height += kMargin * 2;
    booklet.add(model::Line{
        {0_pt, 500_pt}, {sheet.width, 500_pt}, 2_pt, model::mark_colour(model::kRegistrationMark)});
    booklet.add(
        model::Rectangle{{5_pt, 5_pt, 10_pt, 10_pt}, model::mark_colour(model::kFirstPatchMark)});
    booklet.text("トンボ").end();
    std::get<model::GlyphRun>(sheet.items[3]).colour = model::mark_colour(model::kSlugMark);
  }
  auto drawn = render::render_pdf(booklet.pages);
  EXPECT_TRUE(drawn) << (drawn ? "" : drawn.error().reason);
  return drawn ? drawn->bytes : "";
}

std::string web(const Booklet& booklet) {
  const auto drawn = render::render_pdf(booklet.pages);
  EXPECT_TRUE(drawn) << (drawn ? "" : drawn.error().reason);
  const auto pdf = finish(*drawn, kStandardRgb);
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? *pdf : "";
}

std::string print(const Booklet& booklet, const model::PressStyle& style = press_style()) {
  const auto pdf = print_copy(web(booklet), "plan", marks(booklet.pages.pages.size()), style);
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? *pdf : "";
}

/// The objects in the clear, their streams unpacked.
std::string objects_in(const std::string& pdf) {
  return read_pdf("qpdf --qdf --object-streams=disable --no-original-object-ids", pdf, "-");
}

/// The lines that hold `text`, joined.
std::string lines_with(const std::string& text, const std::string& objects) {
  std::istringstream stream(objects);
  std::string found;
  for (std::string line; std::getline(stream, line);) {
    if (line.find(text) != std::string::npos) found += line + "\n";
  }
  return found;
}

/// The page's content, from the clip to the bleed to the end of the marks.
std::string first_content(const std::string& objects) {
  const std::size_t begin = objects.find("stream\nq ") + std::string("stream\n").size();
  return objects.substr(begin, objects.find("endstream", begin) - begin);
}

TEST(PrintCopy, IsAFileWithoutFaultsAndTheSameTwice) {
  const std::string pdf = print(sample());
  EXPECT_THAT(read_pdf("qpdf --check", pdf),
              HasSubstr("No syntax or stream encoding errors found"));
  EXPECT_EQ(pdf, print(sample()));
}

TEST(PrintCopy, HasTheBoxesOfSheetBleedAndPage) {
  const std::string boxes = read_pdf("pdfinfo -box -f 2 -l 2", print(sample()));
  EXPECT_THAT(boxes, HasSubstr("Page    2 MediaBox:    -36.00   -36.00   631.28   877.89"));
  EXPECT_THAT(boxes, HasSubstr("Page    2 BleedBox:    -10.00   -10.00   605.28   851.89"));
  EXPECT_THAT(boxes, HasSubstr("Page    2 TrimBox:       0.00     0.00   595.28   841.89"));
  EXPECT_THAT(objects_in(print(sample())), Not(HasSubstr("/CropBox")));
}

TEST(PrintCopy, TextIsBlackAloneAndThePaletteInItsInks) {
  const std::string content = first_content(objects_in(print(sample())));
  EXPECT_THAT(content, HasSubstr("\n1 0.75 0 0.5 k"));
  EXPECT_THAT(content, HasSubstr("\n0.501961 g"));
  EXPECT_THAT(content, testing::ContainsRegex("\n0 g[^k]*Tj"));
  EXPECT_EQ(lines_with(" rg", content), "0.0705882 0.203922 0.337255 rg\n") << content;
}

TEST(PrintCopy, SaysWhatItsRgbMeans) {
  const std::string objects = objects_in(print(sample()));
  EXPECT_THAT(objects, HasSubstr("/DefaultRGB"));
  EXPECT_THAT(objects, HasSubstr("/ICCBased"));
  EXPECT_THAT(objects, Not(HasSubstr("/DeviceRGB")));
  Booklet inked;
  inked.page("1").begin(Role::kDocument).add(area(0, 0, 9, 9, kAccent));
  inked.element(Role::kParagraph, "本文").end();
  EXPECT_THAT(objects_in(print(inked)), Not(HasSubstr("/DefaultRGB"))) << "none is left";
}

TEST(PrintCopy, StatesThePrintingCondition) {
  const std::string objects = objects_in(print(sample()));
  EXPECT_THAT(objects, HasSubstr("/S /GTS_PDFA1"));
  EXPECT_THAT(objects, HasSubstr("/S /GTS_PDFX"));
  EXPECT_THAT(objects, HasSubstr("/OutputConditionIdentifier (JC200103)"));
  EXPECT_THAT(objects, HasSubstr("/RegistryName (http://www.color.org)"));
  EXPECT_THAT(objects, HasSubstr("/N 4"));
  EXPECT_EQ(lines_with("/DestOutputProfile", objects).find("\n"),
            lines_with("/DestOutputProfile", objects).size() - 1)
      << "one profile";
  EXPECT_THAT(lines_with("/CS ", objects), Not(HasSubstr("RGB")));
}

TEST(PrintCopy, NothingOfThePageIsSeenBeyondTheBleedNorOfTheMarksWithinIt) {
  const std::string content = first_content(objects_in(print(sample())));
  EXPECT_THAT(content, testing::StartsWith("q -10 -10 615.276 861.89 re W n\n")) << content;
  EXPECT_THAT(content, HasSubstr("\nQ\n/Artifact BMC\nq -36 -36 667.276 913.89 re -10 -10 615.276 "
                                 "861.89 re W* n /TrimMarks Do Q\nEMC\n"));
}

/// Without the numbers of objects.
std::string structure_of(const std::string& pdf) {
  std::istringstream stream(read_pdf("pdfinfo -struct-text", pdf));
  std::string structure;
  for (std::string line; std::getline(stream, line);) {
    if (line.find("Object") == std::string::npos) structure += line + "\n";
  }
  return structure;
}

TEST(PrintCopy, MarksAreOnAllPlatesAndNoPartOfTheStructure) {
  const std::string pdf = print(sample());
  const std::string objects = objects_in(pdf);
  const std::string form = objects.substr(objects.find("/Subtype /Form"));
  const std::string drawn = form.substr(0, form.find("endstream"));
  EXPECT_THAT(drawn, HasSubstr("1 1 1 1 K"));
  EXPECT_THAT(drawn, HasSubstr("1 0 0 0 k"));
  EXPECT_THAT(drawn, HasSubstr("\n0 g"));
  EXPECT_THAT(drawn, Not(HasSubstr("BDC")));
  EXPECT_EQ(structure_of(pdf), structure_of(web(sample())));
  EXPECT_THAT(read_pdf("pdffonts", pdf), Not(HasSubstr(" no ")));
}

TEST(PrintCopy, LinksAndDestinationsStayWhereTheyAre) {
  const std::string before = objects_in(web(sample())), after = objects_in(print(sample()));
  const auto places = [](const std::string& objects) {
    const std::size_t link = objects.find("/Rect [");
    const std::size_t place = objects.find("/XYZ");
    return objects.substr(link, objects.find(']', link) - link) +
           objects.substr(place, objects.find(']', place) - place);
  };
  EXPECT_EQ(places(after), places(before));
}

/// The pixels of the upper page at 72 dpi, from (x, y).
struct Pixels {
  std::vector<int> values;
  std::size_t width = 0, height = 0;
};

Pixels pixels_of(const std::string& pdf, int x, int y) {
  const std::string ppm = read_pdf("pdftoppm -r 72 -f 1 -l 1 -x " + std::to_string(x) + " -y " +
                                       std::to_string(y) + " -W 594 -H 840",
                                   pdf);
  std::istringstream header(ppm);
  std::string kind;
  Pixels pixels;
  int brightest = 0;
  header >> kind >> pixels.width >> pixels.height >> brightest;
  const std::size_t begin = static_cast<std::size_t>(header.tellg()) + 1;
  for (std::size_t i = begin; i < ppm.size(); ++i)
    pixels.values.push_back(static_cast<unsigned char>(ppm[i]));
  EXPECT_EQ(pixels.values.size(), std::size_t{594} * 840 * 3);
  return pixels;
}

constexpr int kMarginPixels = 36;

TEST(PrintCopy, LooksLikeTheFileForReadersWithinThePage) {
  model::PressStyle no_inks = press_style();
  no_inks.inks.clear();
  const Pixels readers = pixels_of(web(sample()), 0, 0);
  const Pixels printers = pixels_of(print(sample(), no_inks), kMarginPixels, kMarginPixels);
  ASSERT_EQ(readers.values.size(), printers.values.size());
  int most = 0;
  for (std::size_t i = 0; i < readers.values.size(); ++i) {
    most = std::max(most, std::abs(readers.values[i] - printers.values[i]));
  }
  EXPECT_LE(most, 2) << "RGB by its profile: rounding";
}

TEST(PrintCopy, HasTheSameShapesInInks) {
  const auto dark = [](const Pixels& pixels, std::size_t at) {
    return pixels.values[at] + pixels.values[at + 1] + pixels.values[at + 2] < 3 * 200;
  };
  const Pixels readers = pixels_of(web(sample()), 0, 0);
  const Pixels printers = pixels_of(print(sample()), kMarginPixels, kMarginPixels);
  ASSERT_EQ(readers.values.size(), printers.values.size());
  std::size_t different = 0, drawn = 0;
  for (std::size_t i = 0; i + 2 < readers.values.size(); i += 3) {
    drawn += dark(readers, i) ? 1 : 0;
    different += dark(readers, i) != dark(printers, i) ? 1 : 0;
  }
  EXPECT_GT(drawn, 10000U);
  EXPECT_LT(different, drawn / 200) << "at the edges of glyphs alone";
}

TEST(PrintCopy, TheBleedIsDrawnAndTheSheetBeyondItIsBlank) {
  const Pixels sheet = pixels_of(print(sample()), 0, 0);
  const auto blank_at = [&](std::size_t x, std::size_t y) {
    const std::size_t at = (y * sheet.width + x) * 3;
    return sheet.values[at] == 255 && sheet.values[at + 1] == 255 && sheet.values[at + 2] == 255;
  };
  EXPECT_FALSE(blank_at(kMarginPixels - 5, kMarginPixels + 330)) << "in the bleed";
  EXPECT_TRUE(blank_at(kMarginPixels - 15, kMarginPixels + 330)) << "beyond it";
  EXPECT_FALSE(blank_at(10, 499)) << "the mark";
  EXPECT_TRUE(blank_at(300, 499)) << "which is not on the page";
}

/// A picture with a gradient and a group that lets shine through.
TEST(PrintCopy, GradientsStayRgbAndGroupsBlendInInks) {
  const std::string svg =
      R"svg(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs><linearGradient id="a">
<stop offset="0" stop-color="#123456"/><stop offset="1" stop-color="#FFFFFF"/></linearGradient></defs>
<rect width="100" height="50" fill="url(#a)"/><g opacity="0.5"><rect width="50" height="90" fill="#1F3A68"/>
<rect width="90" height="50" y="40" fill="#1B1D20"/></g></svg>)svg";
  const auto file = test::fresh_folder("print") / "a.svg";
  test::write_file(file, svg);
  auto picture = std::make_shared<model::PictureFile>();
  *picture = {"a.svg", file.string(), model::PictureFormat::kSvg, 100, 100, digest::sha256(svg)};
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument);
  booklet.begin({.role = Role::kFigure, .alternative_text = "図"});
  const model::Box box{100_pt, 100_pt, 100_pt, 100_pt};
  booklet.add(model::Image{picture, box, box}).end().end();
  const std::string objects = objects_in(print(booklet));
  EXPECT_THAT(objects, HasSubstr("/ShadingType"));
  EXPECT_THAT(objects, HasSubstr("/CS /DeviceCMYK"));
  EXPECT_THAT(objects, HasSubstr("\n1 0.75 0 0.5 k")) << "in the group";
  EXPECT_THAT(objects, Not(HasSubstr("/DeviceRGB")));
}

std::string fault_of(const Result<std::string>& pdf) {
  EXPECT_FALSE(pdf);
  return pdf ? "" : pdf.error().operation + " " + pdf.error().subject + " " + pdf.error().reason;
}

TEST(PrintCopy, NamesWhatItCannotUse) {
  const std::string readers = web(sample());
  EXPECT_EQ(fault_of(print_copy(readers, "plan", marks(1), press_style())),
            "印刷用PDFの作成 plan 頁は2枚、トンボは1枚です。");
  model::PressStyle style = press_style();
  style.condition.profile = kStandardRgb;
  EXPECT_EQ(
      fault_of(print_copy(readers, "plan", marks(2), style)),
      "色の定義の読み込み /usr/share/color/icc/sRGB.icc "
      "CMYKのICCプロファイルとして読めません。パッケージ libgs-common が必要です。別のプロファイ"
      "ルを使うときは、press.toml の [condition] の profile に場所を書いてください。");
  EXPECT_THAT(fault_of(print_copy("no PDF", "plan", marks(2), press_style())),
              testing::StartsWith("印刷用PDFの作成 plan PDFの形が読めません: "));
}

}  // namespace
}  // namespace nenpo::pdf
