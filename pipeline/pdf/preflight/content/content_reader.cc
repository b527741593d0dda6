#include "pdf/preflight/content/content_reader.h"

#include "pdf/preflight/content/page_reader.h"

namespace nenpo::pdf {

DocumentContent read_content(CheckedFile& file) {
  DocumentContent content;
  FontTable fonts(content.fonts);
  for (const CheckedPage& page : file.pages) {
    content.pages.push_back(PageReader(page, fonts, file.marked).read());
  }
  return content;
}

}  // namespace nenpo::pdf
