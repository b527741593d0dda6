#include "pdf/preflight/preflight.h"

#include <exception>
#include <utility>

#include "pdf/preflight/document_rules.h"
#include "pdf/preflight/element_tree.h"
#include "pdf/preflight/faults.h"
#include "pdf/preflight/file_rules.h"
#include "pdf/preflight/open_file.h"

namespace nenpo::pdf {

Result<std::vector<PreflightFault>> preflight(std::string_view bytes, const std::string& name,
                                              const Expected& expected) {
  auto file = open_file(bytes, name, expected);
  if (!file) return file.error();
  Faults faults;
  try {
    check_document(*file, faults);
    const ElementTree tree = read_elements(*file, faults);
    check_writing(*file, faults);
  } catch (const std::exception& exception) {  // what libqpdf throws
    return Failure{"PDFの検査", name, std::string("PDFの形が読めません: ") + exception.what()};
  }
  return std::move(faults).sorted();
}

}  // namespace nenpo::pdf
