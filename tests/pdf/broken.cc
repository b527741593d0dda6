#include "tests/pdf/broken.h"

#include <gtest/gtest.h>

#include <qpdf/QPDFWriter.hh>
#include <utility>
#include <variant>

#include "pdf/finish.h"
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
  booklet.add(model::Anchor{"c2", {72_pt, 60_pt}}).element(Role::kHeading2, "成果指標");
  booklet.element(Role::kHeading3, "市民一人一日あたり");
  add_table(booklet);
  booklet.begin({.role = Role::kFigure, .alternative_text = "棒グラフ：793g"});
  booklet.add(model::Rectangle{{100_pt, 400_pt, 50_pt, 60_pt}, {0, 90, 160}}).end();
  booklet.element(Role::kCaption, "図1　ごみ排出量").element(Role::kNote, "※ 速報値").end();
  add_folio(booklet, "2");
  booklet.end();
}

std::string finished_booklet() {
  Booklet booklet;
  add_first_page(booklet);
  add_second_page(booklet);
  booklet.outline(1, "計画", "c1").outline(2, "成果指標", "c2");
  const auto drawn = render::render_pdf(booklet.pages);
  const auto pdf =
      drawn ? pdf::finish(*drawn, pdf::kStandardRgb) : Result<std::string>(drawn.error());
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? *pdf : "";
}

std::string written(QPDF& document) {
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setNewlineBeforeEndstream(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
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
  (void)product;
  return web;
}

std::string broken_pdf(const BrokenCase& broken) {
  const std::string& good = good_pdf(broken.product);
  QPDF document;
  document.processMemoryFile("good", good.data(), good.size());
  if (broken.break_it) broken.break_it(document);
  std::string pdf = written(document);
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
