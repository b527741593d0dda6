#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <functional>
#include <map>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/pdf/imposed_booklet.h"

namespace nenpo::pdf {
namespace {

using model::Role;
using test::Booklet;
using test::changed;
using test::finished;
using test::imposed;
using test::kSpine;
using test::numbered;
using test::open_pdf;
using test::pages_of;
using test::read_pdf;
using test::saddle;
using testing::HasSubstr;
using Object = QPDFObjectHandle;

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
  open_pdf(document, pdf);
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
  open_pdf(before, web);
  open_pdf(document, pdf);
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
  open_pdf(document, pdf);
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
  open_pdf(document, pdf);
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
  open_pdf(document, pdf);
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
  open_pdf(document, pdf);
  EXPECT_EQ(figure(document).getKey("/A").unparse(), "[ << /BBox [ 301 2 303 4 ] /O /Layout >> ]");
}

TEST(ImposedPdf, PaintsNothingButThePages) {
  QPDF document;
  const std::string pdf = imposed(finished(numbered(6)), saddle());
  open_pdf(document, pdf);
  for (Object& sheet : pages_of(document)) {
    const auto buffer = sheet.getKey("/Contents").getStreamData();
    const std::string content(reinterpret_cast<const char*>(buffer->getBuffer()),
                              buffer->getSize());
    EXPECT_TRUE(
        std::regex_match(content, std::regex("(q [-0-9. ]+ cm /(Left|Right) Do Q\\n){1,2}")))
        << content;
  }
}

}  // namespace
}  // namespace nenpo::pdf
