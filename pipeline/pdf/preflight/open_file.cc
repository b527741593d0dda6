#include "pdf/preflight/open_file.h"

#include <exception>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <utility>

namespace nenpo::pdf {
namespace {

PageArea area_of(QPDFObjectHandle box) {
  if (!box.isRectangle()) return {};
  const auto corners = box.getArrayAsRectangle();
  return {Pt{corners.llx}, Pt{corners.lly}, Pt{corners.urx}, Pt{corners.ury}};
}

CheckedPage checked_page(QPDFPageObjectHelper& page, std::size_t number) {
  CheckedPage checked;
  checked.object = page.getObjectHandle();
  checked.number = number;
  checked.media = area_of(page.getMediaBox());
  checked.crop = area_of(page.getCropBox());
  checked.bleed = area_of(page.getBleedBox());
  checked.trim = area_of(page.getTrimBox());
  return checked;
}

void read_pages(CheckedFile& file) {
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(*file.document).getAllPages()) {
    file.pages.push_back(checked_page(page, file.pages.size() + 1));
    file.page_numbers.emplace(page.getObjectHandle().getObjGen(), file.pages.size());
  }
}

}  // namespace

Result<CheckedFile> open_file(std::string_view bytes, const std::string& name,
                              const Expected& expected) {
  CheckedFile file{.document = std::make_unique<QPDF>(),
                   .bytes = bytes,
                   .expected = expected,
                   .pages = {},
                   .page_numbers = {}};
  try {
    file.document->setSuppressWarnings(true);
    file.document->processMemoryFile(name.c_str(), bytes.data(), bytes.size());
    read_pages(file);
  } catch (const std::exception& exception) {  // what libqpdf throws
    return Failure{"PDFの検査", name, std::string("PDFとして読めません: ") + exception.what()};
  }
  return file;
}

}  // namespace nenpo::pdf
