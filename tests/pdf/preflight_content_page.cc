#include "tests/pdf/preflight_content_page.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <utility>

#include "pdf/preflight/content/check_content.h"
#include "pdf/preflight/open_file.h"

namespace nenpo::test {
namespace {

using Object = QPDFObjectHandle;

const char* const kUnicode = R"(1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfrange <0001> <0002> [<76ee> <6a19>] <0003> <0003> <5024> endbfrange
5 beginbfchar <0004> <ff76> <0005> <ff9e> <0006> <304b309a> <0007> <3000> <0008> <e000> endbfchar)";

const char* const kLatinUnicode = R"(1 beginbfrange <20> <7e> <0020> endbfrange)";

const char* const kDescriptor = R"(<< /Type /FontDescriptor /Flags 4 /ItalicAngle 0 >>)";

Object stream(QPDF& document, const std::string& data, const std::string& dictionary = "<< >>") {
  Object made = document.newStream(data);
  made.replaceDict(Object::parse(dictionary));
  return made;
}

Object described(QPDF& document, Object font, const std::string& name) {
  Object descriptor = document.makeIndirectObject(Object::parse(kDescriptor));
  descriptor.replaceKey("/FontName", Object::newName(name));
  descriptor.replaceKey("/FontFile2", stream(document, "program"));
  font.replaceKey("/FontDescriptor", descriptor);
  font.replaceKey("/BaseFont", Object::newName(name));
  return document.makeIndirectObject(font);
}

Object composite_font(QPDF& document) {
  const std::string name = "/ABCDEF+Mincho-Regular";
  Object descendant = Object::parse(
      "<< /Type /Font /Subtype /CIDFontType2 /CIDToGIDMap /Identity /DW 1000 "
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
  Object font = Object::parse("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>");
  font.replaceKey("/BaseFont", Object::newName(name));
  font.replaceKey("/ToUnicode", stream(document, kUnicode));
  font.replaceKey("/DescendantFonts", Object::newArray({described(document, descendant, name)}));
  return document.makeIndirectObject(font);
}

Object simple_font(QPDF& document) {
  Object font = Object::parse(
      "<< /Type /Font /Subtype /TrueType /Encoding /WinAnsiEncoding /FirstChar 32 >>");
  Object widths = Object::newArray();
  for (int code = 32; code < 127; ++code) widths.appendItem(Object::newInteger(500));
  font.replaceKey("/Widths", widths);
  font.replaceKey("/ToUnicode", stream(document, kLatinUnicode));
  return described(document, font, "/ABCDEF+Gothic-Bold");
}

Object resources(QPDF& document) {
  Object made = Object::parse(
      "<< /Font << >> /XObject << >> /ExtGState << /A5 << /ca 0.5 /CA 0.5 >> /A1 << /ca 1 >> /AM "
      "<< /BM /Multiply >> >> "
      ">>");
  made.getKey("/Font").replaceKey("/F1", composite_font(document));
  made.getKey("/Font").replaceKey("/F2", simple_font(document));
  made.getKey("/XObject")
      .replaceKey("/P1", stream(document, "samples",
                                "<< /Type /XObject /Subtype /Image /Width 100 /Height 50 "
                                "/ColorSpace /DeviceRGB /BitsPerComponent 8 >>"));
  Object form = stream(document, "/Artifact BMC BT /F1 10 Tf 5 5 Td <0001> Tj ET EMC",
                       "<< /Type /XObject /Subtype /Form /BBox [0 0 50 50] "
                       "/Matrix [1 0 0 1 100 20] >>");
  Object own = Object::parse("<< /Font << >> >>");
  own.getKey("/Font").replaceKey("/F1", made.getKey("/Font").getKey("/F1"));
  form.getDict().replaceKey("/Resources", own);
  made.getKey("/XObject").replaceKey("/X1", form);
  return made;
}

void state_intent(QPDF& document) {
  Object intent = Object::parse("<< /Type /OutputIntent /S /GTS_PDFA1 >>");
  intent.replaceKey("/DestOutputProfile", stream(document, "profile", "<< /N 3 >>"));
  document.getRoot().replaceKey("/OutputIntents", Object::newArray({intent}));
}

std::string along(Pt length, const std::string& forward, const std::string& backward) {
  const long millimetres = std::lround(length / from_mm(1));
  return (millimetres < 0 ? backward : forward) + std::to_string(std::abs(millimetres)) + "mm";
}

std::string place_of(const pdf::PreflightFault& fault) {
  const std::string page = std::to_string(fault.page) + "ページの";
  if (!fault.box) return page;
  return page + "左上から" + along(fault.box->x, "右へ", "左へ") + "、" +
         along(fault.box->y, "下へ", "上へ") + "の";
}

}  // namespace

std::string ContentPage::pdf() const {
  QPDF document;
  document.emptyPDF();
  Object page =
      document.makeIndirectObject(Object::parse("<< /Type /Page /MediaBox [0 0 200 100] >>"));
  page.replaceKey("/Resources", resources(document));
  page.replaceKey("/Contents", document.newStream(content));
  QPDFPageDocumentHelper(document).addPage(QPDFPageObjectHelper(page), false);
  state_intent(document);
  if (change) change(document, QPDFPageDocumentHelper(document).getAllPages()[0].getObjectHandle());
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string said_of(const ContentPage& page, pdf::Product product) {
  const std::string bytes = page.pdf();
  auto file = pdf::open_file(bytes, "page.pdf", {.product = product, .pages = {}});
  EXPECT_TRUE(file) << (file ? "" : file.error().reason);
  if (!file) return "";
  pdf::Faults faults;
  pdf::check_content(*file, faults);
  std::string said;
  for (const auto& fault : std::move(faults).sorted()) {
    said += fault.rule + ": " + place_of(fault) + fault.message + "\n";
  }
  return said;
}

}  // namespace nenpo::test
