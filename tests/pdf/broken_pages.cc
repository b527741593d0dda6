#include <gtest/gtest.h>

#include <qpdf/QPDFNameTreeObjectHelper.hh>

#include "tests/pdf/broken.h"

// Files with a page, a link or a bookmark that is wrong.

namespace nenpo::test {
namespace {

using Object = QPDFObjectHandle;

Object first_page(QPDF& document) { return document.getAllPages().front(); }
Object link_of(QPDF& document) { return first_page(document).getKey("/Annots").getArrayItem(0); }
Object bookmark_of(QPDF& document) {
  return document.getRoot().getKey("/Outlines").getKey("/First");
}

void retitle(Object bookmark, const char* title) {
  bookmark.replaceKey("/Title", Object::newUnicodeString(title));
}

std::function<void(QPDF&)> with_box(const char* key, const char* box) {
  return [key, box](QPDF& document) { first_page(document).replaceKey(key, Object::parse(box)); };
}

std::function<void(QPDF&)> with_link(const char* key, const char* value) {
  return [key, value](QPDF& document) { link_of(document).replaceKey(key, Object::parse(value)); };
}

void add_page(QPDF& document) {
  Object page = document.makeIndirectObject(
      Object::parse("<< /Type /Page /MediaBox [0 0 595.276 841.89] /Tabs /S /Resources << >> >>"));
  document.addPage(page, false);
}

void add_room(QPDF& document) {
  Object page = first_page(document);
  page.replaceKey("/TrimBox", page.getKey("/MediaBox"));
  page.replaceKey("/MediaBox", Object::parse("[-9 -9 605 851]"));
}

/// Beyond the bleed box, which is the trim box.
void add_more_room(QPDF& document) {
  first_page(document).replaceKey("/BleedBox", first_page(document).getKey("/MediaBox"));
  add_room(document);
}

void add_remark(QPDF& document) {
  const Object remark = document.makeIndirectObject(
      Object::parse("<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /F 28 /Contents (?) >>"));
  first_page(document).getKey("/Annots").appendItem(remark);
}

/// The link's element keeps its words and loses its place.
void leave_element(QPDF& document) {
  Object kept = Object::newArray();
  Object element = element_of(document, "Link");
  for (Object& kid : element.getKey("/K").getArrayAsVector()) {
    if (!kid.isDictionary() || !kid.hasKey("/Obj")) kept.appendItem(kid);
  }
  element.replaceKey("/K", kept);
}

/// As if the link stood on the other page.
void refer_to_last_page(QPDF& document) {
  for (Object& kid : element_of(document, "Link").getKey("/K").getArrayAsVector()) {
    if (kid.isDictionary() && kid.hasKey("/Obj"))
      kid.replaceKey("/Pg", document.getAllPages().back());
  }
}

/// In the names and in the link alike.
void name_in_japanese(QPDF& document) {
  const Object name = Object::newUnicodeString("成果");
  QPDFNameTreeObjectHelper names(document.getRoot().getKey("/Names").getKey("/Dests"), document);
  names.insert("成果", Object::newArray({document.getAllPages().back(), Object::newName("/Fit")}));
  link_of(document).replaceKey("/Dest", name);
}

}  // namespace

const std::vector<BrokenCase>& page_cases() {
  static const std::vector<BrokenCase> cases{
      {.what = "one page too many", .break_it = add_page, .rules = {"page-count"}},
      {.what = "a trim box larger than the medium",
       .break_it = with_box("/TrimBox", "[-20 0 575.276 841.89]"),
       .rules = {"page-boxes"}},
      {.what = "a page of no known size",
       .break_it = with_box("/MediaBox", "[0 0 620 841.89]"),
       .rules = {"page-size"}},
      {.what = "room beyond the trim box", .break_it = add_room, .rules = {"page-bleed"}},
      {.what = "room beyond the bleed box", .break_it = add_more_room, .rules = {"page-bleed"}},
      {.what = "a page for the press without bleed",
       .break_it =
           [](QPDF& document) {
             first_page(document).replaceKey("/BleedBox", first_page(document).getKey("/TrimBox"));
           },
       .rules = {"page-bleed"},
       .product = pdf::Product::kPrint},
      {.what = "no page labels",
       .break_it = [](QPDF& document) { document.getRoot().removeKey("/PageLabels"); },
       .rules = {"page-label"}},
      {.what = "a label that two pages share",
       .break_it =
           [](QPDF& document) {
             document.getRoot().replaceKey("/PageLabels", Object::parse("<< /Nums [0 << >>] >>"));
           },
       .rules = {"page-label"}},
      {.what = "tabs by rows", .break_it = with_box("/Tabs", "/R"), .rules = {"tab-order"}},
      {.what = "a sticky note", .break_it = add_remark, .rules = {"annotation"}},
      {.what = "a link that is not printed",
       .break_it = with_link("/F", "0"),
       .rules = {"annotation-flags"}},
      {.what = "a hidden link", .break_it = with_link("/F", "6"), .rules = {"annotation-flags"}},
      {.what = "a link without words",
       .break_it = with_link("/Contents", "(  )"),
       .rules = {"link-description"}},
      {.what = "a link outside the structure",
       .break_it = leave_element,
       .rules = {"link-element"}},
      {.what = "a link that its element places on another page",
       .break_it = refer_to_last_page,
       .rules = {"link-page"}},
      {.what = "a dead link",
       .break_it = with_link("/Dest", "(nowhere)"),
       .rules = {"destination"}},
      {.what = "a bookmark that leads nowhere",
       .break_it = [](QPDF& document) { bookmark_of(document).removeKey("/Dest"); },
       .rules = {"destination"}},
      {.what = "a destination with a Japanese name",
       .break_it = name_in_japanese,
       .rules = {"destination-name"}},
      {.what = "no bookmarks",
       .break_it = [](QPDF& document) { document.getRoot().removeKey("/Outlines"); },
       .rules = {"outline"}},
      {.what = "a bookmark that says something else",
       .break_it = [](QPDF& document) { retitle(bookmark_of(document), "計画案"); },
       .rules = {"outline-heading"}},
      {.what = "a bookmark whose words stand on another page",
       .break_it = [](QPDF& document) { retitle(bookmark_of(document), "表：ごみ排出量"); },
       .rules = {"outline-heading"}},
      {.what = "a bookmark of a part that leads elsewhere than its first",
       .break_it =
           [](QPDF& document) {
             bookmark_of(document).getKey("/Next").replaceKey("/Dest", Object::newString("c1"));
           },
       .rules = {"outline-heading"}},
      {.what = "a bookmark of a table that says no header cell",
       .break_it =
           [](QPDF& document) {
             retitle(bookmark_of(document).getKey("/Next").getKey("/Last"), "表：");
           },
       .rules = {"outline-heading"}},
  };
  return cases;
}

}  // namespace nenpo::test
