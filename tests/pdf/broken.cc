#include "tests/pdf/broken.h"

#include <gtest/gtest.h>

#include <utility>
#include <variant>

#include "pdf/archive.h"
#include "pdf/document_file.h"
#include "pdf/finish.h"
#include "pdf/impose.h"
#include "pdf/print.h"
#include "render/render_pdf.h"
#include "tests/render/booklet.h"

namespace nenpo::test {
namespace {

using model::Role;
using Object = QPDFObjectHandle;

constexpr float kFootLine = 810;  // pt

void add_link(Booklet& booklet, std::string_view text, const std::string& destination, Pt top) {
  booklet.begin(Role::kReference);
  booklet.begin({.role = Role::kReference,
                 .destination = destination,
                 .link_areas = {{72_pt, top, 200_pt, 14_pt}}});
  booklet.text(text).end().end();
}

void add_folio(Booklet& booklet, std::string_view folio) {
  booklet.begin({.role = Role::kArtifact, .artifact = model::ArtifactKind::kFooter});
  booklet.text(folio);
  auto& run = std::get<model::GlyphRun>(booklet.pages.pages.back().items.back());
  for (model::Glyph& glyph : run.glyphs) glyph.y = kFootLine;
  booklet.end();
}

void add_first_page(Booklet& booklet) {
  booklet.page("1").begin(Role::kDocument).begin(Role::kSection);
  booklet.add(model::Anchor{"c1", {72_pt, 60_pt}}).element(Role::kHeading1, "計画");
  booklet.begin(Role::kContents).begin(Role::kContentsItem);
  add_link(booklet, "成果指標", "c2", 78_pt);
  booklet.end().end();
  booklet.begin(Role::kParagraph).element(Role::kSpan, "本文の初め、");
  booklet.begin(Role::kRuby).element(Role::kRubyBase, "川崎").element(Role::kRubyText, "かわさき");
  booklet.end().end();
  booklet.begin(Role::kList).begin(Role::kListItem);
  booklet.element(Role::kLabel, "・").element(Role::kListBody, "項目").end().end();
  booklet.begin(Role::kQuotation).element(Role::kParagraph, "引用").end();
  booklet.end();
  add_folio(booklet, "1");
}

void add_table(Booklet& booklet) {
  const auto header = [&](model::Scope scope, std::string_view text) {
    booklet.begin({.role = Role::kTableHeader, .scope = scope}).text(text).end();
  };
  booklet.begin(Role::kTable).begin(Role::kTableHead).begin(Role::kTableRow);
  header(model::Scope::kColumn, "指標");
  header(model::Scope::kColumn, "現状値");
  booklet.end().end().begin(Role::kTableBody).begin(Role::kTableRow);
  header(model::Scope::kRow, "ごみ排出量");
  booklet.element(Role::kTableCell, "793g").end().end().end();
}

void add_second_page(Booklet& booklet) {
  booklet.page("2").begin(Role::kSection);
  booklet.add(model::Anchor{"c2", {72_pt, 60_pt}}).begin(Role::kHeading2).begin(Role::kRuby);
  booklet.element(Role::kRubyBase, "成果").element(Role::kRubyText, "せいか").end();
  booklet.element(Role::kSpan, "指標").end();
  booklet.element(Role::kHeading3, "市民一人一日あたり");
  add_table(booklet);
  booklet.begin({.role = Role::kFigure, .alternative_text = "棒グラフ：793g"});
  booklet.add(model::Rectangle{{100_pt, 400_pt, 50_pt, 60_pt}, {0, 90, 160}}).end();
  booklet.element(Role::kCaption, "図1　ごみ排出量").element(Role::kNote, "※ 速報値").end();
  add_folio(booklet, "2");
  booklet.end();
}

std::string made(const Result<std::string>& pdf) {
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? *pdf : "";
}

model::DrawnPdf drawn(const Booklet& booklet) {
  const auto pdf = render::render_pdf(booklet.pages);
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? *pdf : model::DrawnPdf{};
}

std::string finished_booklet() {
  Booklet booklet;
  add_first_page(booklet);
  add_second_page(booklet);
  booklet.outline(1, "計画", "c1").outline(1, "資料編", "c2");
  booklet.outline(2, "成果指標", "c2").outline(2, "表：ごみ排出量", "c2");
  return made(pdf::finish(drawn(booklet), pdf::kStandardRgb));
}

model::Attachment data_of_table() {
  return {.name = "plan-table-1.csv",
          .description = "ごみ排出量",
          .type = "text/csv",
          .bytes = "指標,現状値\nごみ排出量,793g\n",
          .table = 0};
}

model::PressStyle press_style() {
  model::PressStyle style;
  style.bleed = from_mm(3);
  style.margin = from_mm(16);
  style.condition = {"JC200103", "Japan Color 2001 Coated", "http://www.color.org",
                     "/usr/share/color/icc/ghostscript/default_cmyk.icc"};
  style.inks = {{{0, 0, 0}, {.black = 1}}, {{0, 90, 160}, {.cyan = 1, .magenta = 0.5}}};
  return style;
}

/// The marks of so many sheets for pages of that width: one above and one below the page, drawn at
/// one stroke.
std::string marked_sheets(Pt width) {
  const Pt margin = press_style().margin;
  Booklet sheets;
  for (std::size_t i = 0; i < kGoodPages; ++i) {
    model::Page& page = sheets.page("").pages.pages.back();
    page.width = width + 2 * margin;
    page.height += 2 * margin;
    for (const Pt at : {margin / 2, page.height - margin / 2}) {
      sheets.add(model::Line{{margin, at}, {page.width - margin, at}, 0.3_pt, {}, false});
    }
  }
  return drawn(sheets).bytes;
}

std::string printed(const std::string& pdf, Pt width) {
  return made(pdf::print_copy(pdf, "plan", marked_sheets(width), press_style()));
}

model::Binding saddle() {
  model::Binding binding;
  binding.method = model::BindingMethod::kSaddle;
  return binding;
}

void collect(Object element, const std::string& type, std::vector<Object>& found) {
  if (element.hasKey("/S") && element.getKey("/S").getName() == "/" + type)
    found.push_back(element);
  Object kids = element.getKey("/K");
  if (kids.isDictionary()) collect(kids, type, found);
  if (!kids.isArray()) return;
  for (Object& kid : kids.getArrayAsVector()) {
    if (kid.isDictionary()) collect(kid, type, found);
  }
}

}  // namespace

const std::string& good_pdf(pdf::Product product) {
  static const std::string web = finished_booklet();
  static const std::string archive = made(pdf::archive_copy(web, "plan", {data_of_table()}));
  static const std::string print = printed(web, from_mm(210));
  static const std::string imposed =
      printed(made(pdf::impose(web, "plan", saddle(), press_style().bleed)), from_mm(420));
  switch (product) {
    case pdf::Product::kWeb:
      return web;
    case pdf::Product::kArchive:
      return archive;
    case pdf::Product::kPrint:
      return print;
    case pdf::Product::kImposed:
      return imposed;
  }
  return web;
}

std::string broken_pdf(const BrokenCase& broken) {
  const std::string& good = good_pdf(broken.product);
  QPDF document;
  document.processMemoryFile("good", good.data(), good.size());
  if (broken.break_it) broken.break_it(document);
  std::string pdf = pdf::written(document);
  if (broken.break_bytes) broken.break_bytes(pdf);
  return pdf;
}

std::vector<pdf::PreflightFault> faults_of(const std::string& pdf, pdf::Product product) {
  const auto faults = pdf::preflight(pdf, "test.pdf", {.product = product, .pages = kGoodPages});
  EXPECT_TRUE(faults) << (faults ? "" : faults.error().reason);
  return faults ? *faults : std::vector<pdf::PreflightFault>();
}

std::vector<QPDFObjectHandle> elements_of(QPDF& document, const std::string& type) {
  std::vector<Object> found;
  collect(document.getRoot().getKey("/StructTreeRoot"), type, found);
  return found;
}

QPDFObjectHandle element_of(QPDF& document, const std::string& type) {
  const auto found = elements_of(document, type);
  EXPECT_FALSE(found.empty()) << type;
  return found.empty() ? Object::newDictionary() : found.front();
}

}  // namespace nenpo::test
