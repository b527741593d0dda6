#include "pdf/preflight/content/check_content.h"

#include <utility>

#include "pdf/preflight/content/content_reader.h"
#include "pdf/preflight/content/contrast.h"
#include "pdf/preflight/content/page_check.h"

namespace nenpo::pdf {

void check_content(CheckedFile& file, Faults& faults) {
  const DocumentContent document = read_content(file);
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    PageFaults found(file.pages[i].number);
    const PageCheck check{file, file.pages[i], document, document.pages[i], found};
    check_streams(check);
    check_marks(check);
    check_fonts(check);
    check_colours(check);
    check_places(check);
    if (!check.is_for_press()) check_contrast(check);
    std::move(found).tell(faults);
  }
}

}  // namespace nenpo::pdf
