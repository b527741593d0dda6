#include "pdf/finish.h"

#include <exception>
#include <qpdf/QPDF.hh>

#include "pdf/artifacts.h"
#include "pdf/complete_structure.h"
#include "pdf/document_file.h"
#include "pdf/mend_document.h"
#include "pdf/mend_resources.h"
#include "pdf/metadata.h"

namespace nenpo::pdf {
namespace {

const char* const kOperation = "PDFの仕上げ";

}  // namespace

Result<std::string> finish(const model::DrawnPdf& drawn,
                           const std::filesystem::path& colour_profile) {
  const auto failure = [&](const std::string& reason) {
    return Failure{kOperation, drawn.description.name, reason};
  };
  try {
    QPDF document;
    open_document(document, drawn.description.name, drawn.bytes);
    const CompletedStructure structure = complete_structure(document, drawn.elements);
    if (structure.fault) return failure(*structure.fault);
    if (const auto fault = mark_artifacts(document, structure.artifacts)) return failure(*fault);
    mend_fonts(document);
    mend_pictures(document);
    mend_dates(document);
    mend_page_labels(document);
    describe(document, drawn.description);
    if (auto stated = state_output_intent(document, colour_profile); !stated) return stated.error();
    return written(document);
  } catch (const std::exception& exception) {  // what libqpdf throws
    return failure(std::string("PDFの形が読めません: ") + exception.what());
  }
}

}  // namespace nenpo::pdf
