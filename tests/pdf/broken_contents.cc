#include <gtest/gtest.h>

#include <qpdf/Buffer.hh>
#include <string>

#include "base/text.h"
#include "tests/pdf/broken.h"

// Files with a content stream, a font or a picture that is wrong.

namespace nenpo::test {
namespace {

using Object = QPDFObjectHandle;
using pdf::Product;

Object first_page(QPDF& document) { return document.getAllPages().front(); }

std::string content_of(Object page) {
  const auto buffer = page.getKey("/Contents").getStreamData();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

void put_content(QPDF& document, const std::string& content) {
  first_page(document).replaceKey("/Contents", document.newStream(content));
}

/// Goes on behind the content of the first page, where y counts downward; `FONT` stands for a font
/// of the page whose code 0001 is a character.
std::function<void(QPDF&)> with(const std::string& content) {
  return [content](QPDF& document) {
    Object fonts = first_page(document).getKey("/Resources").getKey("/Font");
    std::string composite;
    for (const std::string& name : fonts.getKeys()) {
      if (fonts.getKey(name).getKey("/Subtype").isNameAndEquals("/Type0")) composite = name;
    }
    EXPECT_FALSE(composite.empty());
    put_content(document,
                content_of(first_page(document)) + "\n" + replace_all(content, "FONT", composite));
  };
}

std::string artifact(const std::string& content, const std::string& properties = "") {
  return "/Artifact << " + properties + " >> BDC " + content + " EMC ";
}

/// A text in the middle of the page's foot, where a folio may stand.
std::string folio(const std::string& codes, const std::string& state = "0 g FONT 10 Tf") {
  return artifact("BT " + state + " 1 0 0 -1 300 800 Tm " + codes + " Tj ET",
                  "/Type /Pagination /Subtype /Footer");
}

/// Exchanges the first `from` in the first page's content.
std::function<void(QPDF&)> exchanged(const std::string& from, const std::string& to) {
  return [from, to](QPDF& document) {
    std::string content = content_of(first_page(document));
    const std::size_t at = content.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    put_content(document, content.replace(at, from.size(), to));
  };
}

/// Does that to the first composite font of the file and to what it descends from.
template <typename Change>
std::function<void(QPDF&)> with_font(Change change) {
  return [change](QPDF& document) {
    for (Object& font : document.getAllObjects()) {
      if (!font.isDictionaryOfType("/Font", "/Type0")) continue;
      Object descendant = font.getKey("/DescendantFonts").getArrayItem(0);
      return change(font, descendant);
    }
    FAIL() << "no composite font";
  };
}

void forget_a_character(Object font, Object) {
  font.getKey("/ToUnicode")
      .replaceStreamData("1 beginbfchar <0001> <0041> endbfchar", Object::newNull(),
                         Object::newNull());
}

void make_private(Object font, Object) {
  font.getKey("/ToUnicode")
      .replaceStreamData("1 beginbfrange <0000> <ffff> <e000> endbfrange", Object::newNull(),
                         Object::newNull());
}

/// A picture of one pixel in the page's resources, painted in its foot.
void add_picture(QPDF& document) {
  Object picture = document.newStream("\x01\x02\x03");
  picture.replaceDict(
      Object::parse("<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB "
                    "/BitsPerComponent 8 /Interpolate true >>"));
  Object objects = Object::parse("<< >>");
  objects.replaceKey("/Px", picture);
  first_page(document).getKey("/Resources").replaceKey("/XObject", objects);
  with(artifact("q 10 0 0 10 300 700 cm /Px Do Q"))(document);
}

void inherit_resources(QPDF& document) {
  Object page = first_page(document);
  Object resources = page.getKey("/Resources");
  page.getKey("/Parent").replaceKey("/Resources", document.makeIndirectObject(resources));
  page.removeKey("/Resources");
}

void forget_space_of_group(QPDF& document) {
  first_page(document).replaceKey("/Group", Object::parse("<< /S /Transparency >>"));
}

}  // namespace

const std::vector<BrokenCase>& content_cases() {
  static const std::vector<BrokenCase> cases{
      {"text without a tag",
       with("BT 0 g FONT 10 Tf 1 0 0 -1 300 700 Tm <0001> Tj ET"),
       {"text-outside-structure"}},
      {"a rule without a tag", with("0 g 300 700 50 1 re f"), {"paint-outside-structure"}},
      {"text in an artifact in the middle of the page",
       with(artifact("BT 0 g FONT 10 Tf 1 0 0 -1 300 400 Tm <00010001000100010001> Tj ET",
                     "/Type /Pagination /Subtype /Footer")),
       {"artifact-text"}},
      {"text in an artifact that is no running head",
       with(artifact("BT 0 g FONT 10 Tf 1 0 0 -1 300 800 Tm <00010001000100010001> Tj ET")),
       {"artifact-text"}},
      {"an artifact of a type that PDF does not know",
       with(artifact("0 g 300 700 50 1 re f", "/Type /Folio")),
       {"artifact-type"}},
      {"marked content that is not ended",
       with("/Artifact BMC 0 g 300 700 50 1 re f"),
       {"mark-balance"}},
      {"an end of marked content too many", with("EMC"), {"mark-balance"}},
      {"an artifact in an element",
       exchanged("BDC", "BDC " + artifact("1 1 2 2 re f")),
       {"mark-nesting"}},
      {"a number of marked content that is used twice",
       with("/P << /MCID 0 >> BDC EMC"),
       {"mark-number"}},
      {"a graphics state that is not restored", with("q"), {"state-balance"}},
      {"a graphics state that was never saved", with("Q"), {"state-balance"}},
      {"an operator that PDF does not know", with("12 Zz"), {"content-syntax"}},
      {"a string without an end", with("(open"), {"content-syntax"}},
      {"a font that the resources do not have",
       with(folio("<0001>", "0 g /Nowhere 10 Tf")),
       {"content-resources"}},
      {"resources that are the page tree's",
       inherit_resources,
       {"content-resources", "outline-heading"}},
      {"a font that is not embedded",
       with_font([](Object, Object descendant) {
         descendant.getKey("/FontDescriptor").removeKey("/FontFile2");
       }),
       {"font-embedded"}},
      {"a font without its subset's tag",
       with_font([](Object font, Object) {
         font.replaceKey("/BaseFont", Object::newName("/BIZUDMincho-Regular"));
       }),
       {"font-subset"}},
      {"a font that does not say which glyphs its codes are",
       with_font([](Object, Object font) { font.removeKey("/CIDToGIDMap"); }),
       {"font-encoding"}},
      {"a font without ToUnicode",
       with_font([](Object font, Object) { font.removeKey("/ToUnicode"); }),
       {"font-unicode", "outline-heading"}},
      {"characters that ToUnicode does not know",
       with_font(forget_a_character),
       {"font-unicode", "outline-heading"}},
      {"characters of the private use area",
       with_font(make_private),
       {"unicode-value", "outline-heading"}},
      {"the sign for a missing glyph", with(folio("<0000>")), {"unknown-glyph", "font-unicode"}},
      {"ink colours in a file for the screen",
       with(artifact("0 0 0 1 k 300 700 50 1 re f")),
       {"colour-space"}},
      {"a group that does not say in which colours it mixes",
       forget_space_of_group,
       {"group-colour"}},
      {"a picture that is to be smoothed", add_picture, {"picture-interpolation"}},
      {"light grey text", with(folio("<0001>", "0.7 g FONT 10 Tf")), {"contrast"}},
      {"white text on a pale ground",
       with(artifact("0.9 g 290 780 50 30 re f") + folio("<0001>", "1 g FONT 10 Tf")),
       {"contrast"}},
      {"text of 3 pt", with(folio("<0001>", "0 g FONT 3 Tf")), {"text-size"}},
      {"text over the edge of the page",
       with(artifact("BT 0 g FONT 10 Tf 1 0 0 -1 590 800 Tm <0001> Tj ET",
                     "/Type /Pagination /Subtype /Footer")),
       {"text-outside-trim"}},
      {"text in the black of four inks",
       with(folio("<0001>", "0.5 0.4 0.4 1 k FONT 10 Tf")),
       {"press-black"},
       Product::kPrint},
      {"a ground that goes on beyond the bleed",
       with(artifact("0 0 0 0.5 k -20 -20 300 300 re f")),
       {"paint-outside-bleed"},
       Product::kPrint},
  };
  return cases;
}

}  // namespace nenpo::test
