#include "pdf/impose.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pdf/finish.h"
#include "pdf/preflight/preflight.h"
#include "render/render_pdf.h"
#include "tests/render/booklet.h"

namespace nenpo::pdf {
namespace {

using model::Binding;
using model::BindingMethod;
using model::BindingSide;
using model::Role;
using test::Booklet;
using test::read_pdf;
using testing::ElementsAre;
using testing::HasSubstr;
using Object = QPDFObjectHandle;

// Pages of 300 x 400 pt, as they are cut, and a bleed of 9 pt.
constexpr int kWidth = 300;
constexpr int kHeight = 400;
constexpr int kBleed = 9;
constexpr int kSpine = kWidth;

Binding saddle(Pt paper_thickness = 0_pt) {
  Binding binding;
  binding.method = BindingMethod::kSaddle;
  binding.paper_thickness = paper_thickness;
  return binding;
}

void open(QPDF& document, const std::string& bytes) {
  document.processMemoryFile("test", bytes.data(), bytes.size());
}

std::vector<Object> pages_of(QPDF& document) {
  std::vector<Object> pages;
  for (auto& page : QPDFPageDocumentHelper(document).getAllPages()) {
    pages.push_back(page.getObjectHandle());
  }
  return pages;
}

/// The bytes with something changed through libqpdf.
std::string changed(const std::string& bytes, const std::function<void(QPDF&)>& change) {
  QPDF document;
  open(document, bytes);
  change(document);
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setStaticID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// The file for readers of that booklet.
std::string finished(Booklet booklet) {
  for (auto& page : booklet.pages.pages) {
    page.width = Pt{kWidth};
    page.height = Pt{kHeight};
  }
  const auto drawn = render::render_pdf(booklet.pages);
  EXPECT_TRUE(drawn) << (drawn ? "" : drawn.error().reason);
  const auto web = finish(*drawn, kStandardRgb);
  EXPECT_TRUE(web) << (web ? "" : web.error().reason);
  return web ? *web : "";
}

/// Pages on which stands "page1", "page2" …, 72 pt from the left and from above.
Booklet numbered(std::size_t pages) {
  Booklet booklet;
  for (std::size_t i = 1; i <= pages; ++i) {
    booklet.page(std::to_string(i));
    if (i == 1) booklet.begin(Role::kDocument);
    booklet.element(Role::kParagraph, "page" + std::to_string(i));
  }
  booklet.end();
  return booklet;
}

std::string imposed(const std::string& web, const Binding& binding) {
  const auto pdf = impose(web, "plan", binding, Pt{kBleed});
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? *pdf : "";
}

/// Where a word stands on a sheet, pt from its upper left corner.
struct Word {
  std::size_t sheet;  // from 0
  double x, y;
};

std::map<std::string, Word> words_of(const std::string& pdf) {
  const std::string text = read_pdf("pdftotext -bbox", pdf, "-");
  std::map<std::string, Word> words;
  const std::regex element("<page |<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\"[^>]*>([^<]*)<");
  std::size_t sheets = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), element), end; at != end; ++at) {
    if ((*at)[3].length() == 0) {
      ++sheets;
    } else {
      words[(*at)[3]] = {sheets - 1, std::stod((*at)[1]), std::stod((*at)[2])};
    }
  }
  return words;
}

/// "8:1 2:7 …", read from where the words stand.
std::string order_of(const std::string& pdf) {
  QPDF document;
  open(document, pdf);
  std::vector<std::pair<std::string, std::string>> sides(pages_of(document).size(), {"-", "-"});
  for (const auto& [word, at] : words_of(pdf)) {
    auto& side = sides.at(at.sheet);
    (at.x < kSpine ? side.first : side.second) = word.substr(std::string("page").size());
  }
  std::string order;
  for (const auto& [left, right] : sides) {
    order += (order.empty() ? "" : " ") + left + ":" + right;
  }
  return order;
}

TEST(ImposedPdf, HasItsPagesWhereTheFoldedSheetsWantThem) {
  EXPECT_EQ(order_of(imposed(finished(numbered(8)), saddle())), "8:1 2:7 6:3 4:5");
  EXPECT_EQ(order_of(imposed(finished(numbered(6)), saddle())), "-:1 2:- 6:3 4:5");
  Binding vertical = saddle();
  vertical.side = BindingSide::kRight;
  EXPECT_EQ(order_of(imposed(finished(numbered(8)), vertical)), "1:8 7:2 3:6 5:4");
  Binding covered = saddle();
  covered.back_cover = true;
  EXPECT_EQ(order_of(imposed(finished(numbered(6)), covered)), "6:1 2:- -:3 4:5");
}

TEST(ImposedPdf, HasTheSidesOfBooksOfAnyLength) {
  for (const std::size_t pages : {4U, 10U, 46U}) {
    const std::string pdf = imposed(finished(numbered(pages)), saddle());
    QPDF document;
    open(document, pdf);
    EXPECT_EQ(pages_of(document).size(), (pages + 3) / 4 * 2);
    const auto words = words_of(pdf);
    EXPECT_EQ(words.size(), pages);
    for (std::size_t page = 1; page <= pages; ++page) {
      EXPECT_EQ(words.at("page" + std::to_string(page)).x > kSpine, page % 2 == 1) << page;
    }
  }
}

TEST(ImposedPdf, MovesPagesTowardsTheSpineByTheSheetsOutside) {
  const auto words = words_of(imposed(finished(numbered(12)), saddle(1.5_pt)));
  const double at = words.at("page1").x - kSpine;  // on a page
  EXPECT_NEAR(words.at("page2").x, at, 0.01);
  EXPECT_NEAR(words.at("page3").x, kSpine + at - 1.5, 0.01);
  EXPECT_NEAR(words.at("page4").x, at + 1.5, 0.01);
  EXPECT_NEAR(words.at("page5").x, kSpine + at - 3, 0.01);
  EXPECT_NEAR(words.at("page6").x, at + 3, 0.01);
  for (const auto& [word, place] : words) EXPECT_NEAR(place.y, words.at("page1").y, 0.01) << word;
}

std::string box_of(Object page, const std::string& name) {
  const Object::Rectangle box = page.getKey(name).getArrayAsRectangle();
  const auto whole = [](double value) { return std::to_string(std::lround(value)); };
  return whole(box.llx) + " " + whole(box.lly) + " " + whole(box.urx) + " " + whole(box.ury);
}

TEST(ImposedPdf, HasSheetsOfTwoPages) {
  QPDF document;
  const std::string pdf = imposed(finished(numbered(6)), saddle());
  open(document, pdf);
  for (Object& sheet : pages_of(document)) EXPECT_EQ(box_of(sheet, "/MediaBox"), "0 0 600 400");
}

TEST(ImposedPdf, MayBeTwoPagesOfAKnownSizeWide) {
  const std::string slides = changed(finished(numbered(4)), [](QPDF& document) {
    for (Object& page : pages_of(document)) {
      page.replaceKey("/MediaBox", Object::parse("[ 0 0 841.89 595.276 ]"));
    }
  });
  const std::string sheets = imposed(slides, saddle());
  const auto has_a_size = [&](Product product) {
    const auto faults = preflight(sheets, "slides", {.product = product});
    return faults && std::none_of(faults->begin(), faults->end(),
                                  [](const auto& fault) { return fault.rule == "page-size"; });
  };
  EXPECT_TRUE(has_a_size(Product::kImposed));
  EXPECT_FALSE(has_a_size(Product::kPrint));
}

TEST(ImposedPdf, LabelsItsSides) {
  QPDF document;
  const std::string pdf = imposed(finished(numbered(8)), saddle());
  open(document, pdf);
  std::vector<std::string> labels;
  Object tree = document.getRoot().getKey("/PageLabels");
  for (const auto& [side, label] : QPDFNumberTreeObjectHelper(tree, document)) {
    labels.push_back(std::to_string(side) + Object(label).getKey("/P").getUTF8Value());
  }
  EXPECT_THAT(labels, ElementsAre("01表", "11裏", "22表", "32裏"));
}

TEST(ImposedPdf, IsAFileWithoutFaultsAndTheSameTwice) {
  const std::string web = finished(numbered(6));
  const std::string pdf = imposed(web, saddle(0.3_pt));
  EXPECT_THAT(read_pdf("qpdf --check", pdf),
              HasSubstr("No syntax or stream encoding errors found"));
  EXPECT_EQ(pdf, imposed(web, saddle(0.3_pt)));
}

// ---- what is seen

/// Shows what stands beyond the edges of the pages, as the printer's copy does.
constexpr int kMargin = 20;
std::string with_margin(const std::string& pdf) {
  return changed(pdf, [](QPDF& document) {
    for (Object& page : pages_of(document)) {
      const Object::Rectangle box = page.getKey("/MediaBox").getArrayAsRectangle();
      page.replaceKey("/MediaBox",
                      Object::newArray(Object::Rectangle(box.llx - kMargin, box.lly - kMargin,
                                                         box.urx + kMargin, box.ury + kMargin)));
    }
  });
}

struct PixelArea {
  int x, y, width, height;
};
constexpr PixelArea kLeftPage{kMargin, kMargin, kWidth, kHeight};
constexpr PixelArea kRightPage{kMargin + kSpine, kMargin, kWidth, kHeight};

/// The pixels of a part of a page, one for each point, from its upper left corner.
std::string pixels(const std::string& pdf, int page, const PixelArea& area) {
  const auto option = [](const char* name, int value) {
    return std::string(" -") + name + " " + std::to_string(value);
  };
  return read_pdf("pdftoppm -r 72 -aa no -aaVector no" + option("f", page) + option("l", page) +
                      option("x", area.x) + option("y", area.y) + option("W", area.width) +
                      option("H", area.height),
                  pdf);
}

bool has_ink(const std::string& picture) {
  const std::size_t head = picture.find("\n255\n") + std::string("\n255\n").size();
  return picture.find_first_not_of('\xff', head) != std::string::npos;
}

/// Six pages: text, and below it a red ground far beyond the page.
std::string finished_in_red() {
  return changed(finished(numbered(6)), [](QPDF& document) {
    for (auto& page : QPDFPageDocumentHelper(document).getAllPages()) {
      page.addPageContents(
          document.newStream("/Artifact BMC q 1 0 0 rg -40 -30 380 460 re f Q EMC\n"), true);
    }
  });
}

TEST(ImposedPdf, ShowsThePagesAsTheyWere) {
  const std::string web = finished_in_red();
  const std::string pdf = with_margin(imposed(web, saddle(2_pt)));
  const std::string before = with_margin(web);
  // Page 2 stands at the left of side 2 with its bleed, page 3 at the right of side 3, moved.
  const PixelArea with_bleed{kMargin - kBleed, kMargin - kBleed, kWidth + kBleed,
                             kHeight + 2 * kBleed};
  EXPECT_EQ(pixels(pdf, 2, with_bleed), pixels(before, 2, with_bleed));
  EXPECT_EQ(pixels(pdf, 3, {kMargin + kSpine, kMargin, kWidth - 2, kHeight}),
            pixels(before, 3, {kMargin + 2, kMargin, kWidth - 2, kHeight}));
}

TEST(ImposedPdf, PrintsNothingOfAPageBeyondTheSpineNorBeyondItsBleed) {
  const std::string pdf = with_margin(imposed(finished_in_red(), saddle(2_pt)));
  // Side 1 is blank at its left, side 2 at its right; page 6 of side 3 is moved to the right.
  EXPECT_FALSE(has_ink(pixels(pdf, 1, {0, 0, kMargin + kSpine, kHeight + 2 * kMargin})));
  EXPECT_TRUE(has_ink(pixels(pdf, 1, {kMargin + kSpine, kMargin, 1, kHeight})));
  EXPECT_FALSE(has_ink(pixels(pdf, 2, {kMargin + kSpine, 0, kWidth + kMargin, kHeight})));
  EXPECT_TRUE(has_ink(pixels(pdf, 2, {kMargin + kSpine - 1, kMargin, 1, kHeight})));
  EXPECT_TRUE(has_ink(pixels(pdf, 2, {kMargin - kBleed, kMargin, 1, kHeight})));
  EXPECT_FALSE(has_ink(pixels(pdf, 2, {0, 0, kMargin - kBleed, kHeight + 2 * kMargin})));
  EXPECT_FALSE(has_ink(pixels(pdf, 2, {0, 0, kWidth, kMargin - kBleed})));
  EXPECT_FALSE(has_ink(pixels(pdf, 3, {0, 0, kMargin - kBleed + 2, kHeight})));
  EXPECT_TRUE(has_ink(pixels(pdf, 3, {kMargin - kBleed + 2, kMargin, 1, kHeight})));
}

TEST(ImposedPdf, PrintsNothingOfAMovedPageBeyondTheSpine) {
  Binding covered = saddle(2_pt);
  covered.back_cover = true;  // side 3 has page 3 beside a blank one
  const PixelArea left{0, 0, kMargin + kSpine, kHeight};
  const PixelArea right{kMargin + kSpine, 0, kWidth + kMargin, kHeight};
  const std::string pdf = with_margin(imposed(finished_in_red(), covered));
  EXPECT_FALSE(has_ink(pixels(pdf, 3, left)));
  EXPECT_TRUE(has_ink(pixels(pdf, 3, right)));
  covered.side = BindingSide::kRight;
  const std::string vertical = with_margin(imposed(finished_in_red(), covered));
  EXPECT_TRUE(has_ink(pixels(vertical, 3, left)));
  EXPECT_FALSE(has_ink(pixels(vertical, 3, right)));
}

// ---- what is said

/// A booklet in which the structure does what it can: an element over two pages, a link, a note.
Booklet structured() {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).begin(Role::kContents).begin(Role::kContentsItem);
  booklet.begin({.role = Role::kReference,
                 .destination = "c1",
                 .link_areas = {{72_pt, 60_pt, 100_pt, 14_pt}}});
  booklet.text("第1章").end().end().end().element(Role::kArtifact, "1");
  booklet.page("2").add(model::Anchor{"c1", {72_pt, 60_pt}}).element(Role::kHeading1, "第1章");
  booklet.begin(Role::kParagraph).text("前半は");
  booklet.page("3").text("後半です").end().element(Role::kNote, "※ 注");
  booklet.begin({.role = Role::kFigure, .alternative_text = "棒"});
  booklet.add(model::Rectangle{{10_pt, 30_pt, 5_pt, 6_pt}, {255, 0, 0}}).end();
  booklet.page("4").element(Role::kParagraph, "終わり").end();
  booklet.outline(1, "第1章", "c1");
  return booklet;
}

/// Without the numbers of objects and what moves with its page.
std::string structure_text(const std::string& pdf) {
  return std::regex_replace(read_pdf("pdfinfo -struct-text", pdf),
                            std::regex("Object \\d+|/BBox \\[[^\\]]*\\]"), "");
}

TEST(ImposedPdf, KeepsTheStructureAndItsText) {
  const std::string web = finished(structured());
  EXPECT_EQ(structure_text(imposed(web, saddle())), structure_text(web));
  EXPECT_THAT(structure_text(web), HasSubstr("後半です"));
}

void each_element(Object parent, const std::function<void(Object)>& visit) {
  const Object kids = parent.getKey("/K");
  for (Object& kid : Object(kids).isArray() ? Object(kids).getArrayAsVector() : std::vector{kids}) {
    if (!kid.isDictionary() || !kid.hasKey("/S")) continue;
    visit(kid);
    each_element(kid, visit);
  }
}

/// What an element refers to: the dictionaries among its kids that are no elements.
std::vector<Object> references_of(Object element) {
  Object kids = element.getKey("/K");
  std::vector<Object> references;
  for (Object& kid : kids.isArray() ? kids.getArrayAsVector() : std::vector{kids}) {
    if (kid.isNull() || (kid.isDictionary() && kid.hasKey("/S"))) continue;
    references.push_back(kid);
  }
  return references;
}

TEST(ImposedPdf, LeadsFromMarkedContentToItsElementAndBack) {
  QPDF document;
  const std::string pdf = imposed(finished(structured()), saddle());
  open(document, pdf);
  std::set<QPDFObjGen> sheets;
  std::map<QPDFObjGen, QPDFObjGen> sheet_of_form;
  for (Object& sheet : pages_of(document)) {
    EXPECT_FALSE(sheet.hasKey("/StructParents"));
    sheets.insert(sheet.getObjGen());
    for (auto& [name, form] : sheet.getKey("/Resources").getKey("/XObject").getDictAsMap()) {
      EXPECT_TRUE(sheet_of_form.emplace(form.getObjGen(), sheet.getObjGen()).second) << name;
    }
  }
  Object root = document.getRoot().getKey("/StructTreeRoot");
  QPDFNumberTreeObjectHelper parents(root.getKey("/ParentTree"), document);
  int contents = 0;
  each_element(root, [&](Object element) {
    EXPECT_TRUE(!element.hasKey("/Pg") || sheets.contains(element.getKey("/Pg").getObjGen()));
    for (Object& kid : references_of(element)) {
      ASSERT_TRUE(kid.isDictionary()) << kid.unparse();
      EXPECT_TRUE(sheets.contains(kid.getKey("/Pg").getObjGen()));
      if (!kid.hasKey("/MCID")) continue;
      ++contents;
      Object form = kid.getKey("/Stm");
      EXPECT_EQ(sheet_of_form[form.getObjGen()], kid.getKey("/Pg").getObjGen());
      Object elements;
      ASSERT_TRUE(
          parents.findObject(form.getDict().getKey("/StructParents").getIntValue(), elements));
      EXPECT_EQ(elements.getArrayItem(kid.getKey("/MCID").getIntValueAsInt()).getObjGen(),
                element.getObjGen());
    }
  });
  EXPECT_GE(contents, 7);
}

TEST(ImposedPdf, MovesLinksWithTheirPage) {
  QPDF document;
  const std::string web = changed(finished(structured()), [](QPDF& file) {
    Object page = pages_of(file).front();
    page.getKey("/Annots").getArrayItem(0).replaceKey("/P", page);
  });
  const std::string pdf = imposed(web, saddle());
  QPDF before;
  open(before, web);
  open(document, pdf);
  const auto rectangle = [](QPDF& file) {
    return pages_of(file)
        .front()
        .getKey("/Annots")
        .getArrayItem(0)
        .getKey("/Rect")
        .getArrayAsRectangle();
  };
  // Page 1 stands at the right of side 1.
  EXPECT_NEAR(rectangle(document).llx, rectangle(before).llx + kSpine, 0.01);
  EXPECT_NEAR(rectangle(document).ury, rectangle(before).ury, 0.01);
  Object link = pages_of(document).front().getKey("/Annots").getArrayItem(0);
  EXPECT_EQ(link.getKey("/P").getObjGen(), pages_of(document).front().getObjGen());
  EXPECT_EQ(link.getKey("/QuadPoints").getArrayNItems(), 8);
  EXPECT_GT(link.getKey("/QuadPoints").getArrayItem(0).getNumericValue(), kSpine);
}

TEST(ImposedPdf, LeadsToTheSheetsAndToNoPageThatIsGone) {
  QPDF document;
  const std::string pdf = imposed(finished(structured()), saddle());
  open(document, pdf);
  const auto sheets = pages_of(document);
  Object names = document.getRoot().getKey("/Names").getKey("/Dests");
  Object destination = QPDFNameTreeObjectHelper(names, document).begin()->second;
  // Page 2 stands at the left of side 2; its 60 pt from above are 340 from below.
  EXPECT_EQ(destination.getArrayItem(0).getObjGen(), sheets[1].getObjGen());
  EXPECT_NEAR(destination.getArrayItem(2).getNumericValue(), 72, 0.01);
  EXPECT_NEAR(destination.getArrayItem(3).getNumericValue(), 340, 0.01);
  EXPECT_EQ(destination.getArrayItem(4).getNumericValue(), 0);
  std::size_t pages = 0;
  for (Object& object : document.getAllObjects()) {
    pages += object.isDictionaryOfType("/Page") ? 1U : 0U;
  }
  EXPECT_EQ(pages, sheets.size());
}

TEST(ImposedPdf, MovesBookmarksAndTheOpeningView) {
  const std::string web = changed(finished(structured()), [](QPDF& document) {
    const auto to_page_3 = [&](const std::string& kind) {
      Object destination = Object::parse("[ null " + kind + " ]");
      destination.setArrayItem(0, pages_of(document)[2]);
      return destination;
    };
    Object bookmark = document.getRoot().getKey("/Outlines").getKey("/First");
    bookmark.removeKey("/A");
    bookmark.replaceKey("/Dest", to_page_3("/FitV 5"));
    Object action = Object::parse("<< /S /GoTo >>");
    action.replaceKey("/D", to_page_3("/FitV 7"));
    document.getRoot().replaceKey("/OpenAction", action);
  });
  QPDF document;
  const std::string pdf = imposed(web, saddle());
  open(document, pdf);
  const auto leads_to = [&](Object destination) {  // page 3 stands at the right of side 2
    EXPECT_EQ(destination.getArrayItem(0).getObjGen(), pages_of(document)[1].getObjGen());
    return destination.getArrayItem(2).getNumericValue();
  };
  Object root = document.getRoot();
  EXPECT_EQ(leads_to(root.getKey("/Outlines").getKey("/First").getKey("/Dest")), 305);
  EXPECT_EQ(leads_to(root.getKey("/OpenAction").getKey("/D")), 307);
}

TEST(ImposedPdf, MovesDestinationsOfEveryKind) {
  const std::string web = changed(finished(structured()), [](QPDF& document) {
    for (Object& page : pages_of(document)) {
      page.replaceKey("/MediaBox", Object::parse("[ -7 -11 293 389 ]"));
    }
    Object page = pages_of(document)[2];  // moves by 307, 11
    Object names = Object::newArray();
    for (const char* kind : {"/Fit", "/FitB", "/FitBH 5", "/FitBV 7", "/FitH 5", "/FitR 1 2 3 4",
                             "/FitV 7", "/XYZ null 5 2", "/XYZ 7 null null"}) {
      Object destination = Object::parse("[ null " + std::string(kind) + " ]");
      destination.setArrayItem(0, page);
      names.appendItem(Object::newString(kind));
      names.appendItem(document.makeIndirectObject(destination));
    }
    document.getRoot().getKey("/Names").getKey("/Dests").replaceKey("/Names", names);
  });
  QPDF document;
  const std::string pdf = imposed(web, saddle());
  open(document, pdf);
  std::string moved;
  Object names = document.getRoot().getKey("/Names").getKey("/Dests");
  for (const auto& [name, destination] : QPDFNameTreeObjectHelper(names, document)) {
    Object shown = Object(destination).shallowCopy();
    shown.eraseItem(0);
    moved += shown.unparse() + "\n";
  }
  EXPECT_EQ(moved, R"([ /Fit ]
[ /FitB ]
[ /FitBH 16 ]
[ /FitBV 314 ]
[ /FitH 16 ]
[ /FitR 308 13 310 15 ]
[ /FitV 314 ]
[ /XYZ null 16 2 ]
[ /XYZ 314 null null ]
)");
}

TEST(ImposedPdf, MovesTheAreasOfFigures) {
  const auto figure = [](QPDF& document) {
    Object found;
    each_element(document.getRoot().getKey("/StructTreeRoot"), [&](Object element) {
      if (element.getKey("/S").getName() == "/Figure") found = element;
    });
    return found;
  };
  const std::string web = changed(finished(structured()), [&](QPDF& document) {
    figure(document).replaceKey("/A", Object::parse("[ << /O /Layout /BBox [ 1 2 3 4 ] >> ]"));
  });
  QPDF document;
  const std::string pdf = imposed(web, saddle(3_pt));  // page 3 of 4: on the outermost sheet
  open(document, pdf);
  EXPECT_EQ(figure(document).getKey("/A").unparse(), "[ << /BBox [ 301 2 303 4 ] /O /Layout >> ]");
}

TEST(ImposedPdf, PaintsNothingButThePages) {
  QPDF document;
  const std::string pdf = imposed(finished(numbered(6)), saddle());
  open(document, pdf);
  for (Object& sheet : pages_of(document)) {
    const auto buffer = sheet.getKey("/Contents").getStreamData();
    const std::string content(reinterpret_cast<const char*>(buffer->getBuffer()),
                              buffer->getSize());
    EXPECT_TRUE(
        std::regex_match(content, std::regex("(q [-0-9. ]+ cm /(Left|Right) Do Q\\n){1,2}")))
        << content;
  }
}

// ---- what cannot be done

std::string fault_of(const std::string& web, const Binding& binding) {
  const auto pdf = impose(web, "plan", binding, Pt{kBleed});
  EXPECT_FALSE(pdf);
  return pdf ? "" : pdf.error().operation + " " + pdf.error().subject + " " + pdf.error().reason;
}

TEST(ImposedPdf, IsRefusedWithTheReason) {
  const std::string mixed = changed(finished(numbered(3)), [](QPDF& document) {
    pages_of(document)[2].replaceKey("/MediaBox", Object::parse("[ 0 0 300 401 ]"));
  });
  EXPECT_EQ(
      fault_of(mixed, saddle()),
      "面付け plan 1枚目と3枚目の大きさが違います。中綴じの冊子は、すべてのページを同じ大きさに"
      "してください。");
  EXPECT_THAT(fault_of("nothing", saddle()), HasSubstr("面付け plan PDFの形が読めません: "));
}

}  // namespace
}  // namespace nenpo::pdf
