#include "pdf/preflight/checked_file.h"

namespace nenpo::pdf {

model::Box CheckedPage::from_trim(const PageArea& area) const {
  return {area.left - trim.left, trim.top - area.top, area.right - area.left,
          area.top - area.bottom};
}

std::size_t CheckedFile::page_number(const QPDFObjectHandle& page) const {
  const auto found = page_numbers.find(page.getObjGen());
  return found == page_numbers.end() ? 0 : found->second;
}

}  // namespace nenpo::pdf
