#include "tests/pdf/imposed_booklet.h"

#include <gtest/gtest.h>

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "pdf/finish.h"
#include "pdf/impose.h"
#include "render/render_pdf.h"

namespace nenpo::test {
namespace {

using model::Binding;
using model::BindingMethod;
using model::Role;
using Object = QPDFObjectHandle;

}  // namespace

Binding saddle(Pt paper_thickness) {
  Binding binding;
  binding.method = BindingMethod::kSaddle;
  binding.paper_thickness = paper_thickness;
  return binding;
}

void open_pdf(QPDF& document, const std::string& bytes) {
  document.processMemoryFile("test", bytes.data(), bytes.size());
}

std::vector<Object> pages_of(QPDF& document) {
  std::vector<Object> pages;
  for (auto& page : QPDFPageDocumentHelper(document).getAllPages()) {
    pages.push_back(page.getObjectHandle());
  }
  return pages;
}

std::string changed(const std::string& bytes, const std::function<void(QPDF&)>& change) {
  QPDF document;
  open_pdf(document, bytes);
  change(document);
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setStaticID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string finished(Booklet booklet) {
  for (auto& page : booklet.pages.pages) {
    page.width = Pt{kWidth};
    page.height = Pt{kHeight};
  }
  const auto drawn = render::render_pdf(booklet.pages);
  EXPECT_TRUE(drawn) << (drawn ? "" : drawn.error().reason);
  const auto web = pdf::finish(*drawn, pdf::kStandardRgb);
  EXPECT_TRUE(web) << (web ? "" : web.error().reason);
  return web ? *web : "";
}

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
  const auto sheets = pdf::impose(web, "plan", binding, Pt{kBleed});
  EXPECT_TRUE(sheets) << (sheets ? "" : sheets.error().reason);
  return sheets ? *sheets : "";
}

}  // namespace nenpo::test
