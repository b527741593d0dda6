#include "pdf/finish.h"

#include <exception>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "pdf/artifacts.h"
#include "pdf/complete_structure.h"
#include "pdf/mend_document.h"
#include "pdf/mend_resources.h"
#include "pdf/metadata.h"

namespace nenpo::pdf {
namespace {

const char* const kOperation = "PDFの仕上げ";

void open(QPDF& document, const model::DrawnPdf& drawn) {
  document.setSuppressWarnings(true);
  document.processMemoryFile(drawn.description.name.c_str(), drawn.bytes.data(),
                             drawn.bytes.size());
}

std::string written(QPDF& document) {
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setMinimumPDFVersion("1.7");
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setNewlineBeforeEndstream(true);  // ISO 19005-2, 6.1.7.1
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

Result<std::string> finish(const model::DrawnPdf& drawn,
                           const std::filesystem::path& colour_profile) {
  const auto failure = [&](const std::string& reason) {
    return Failure{kOperation, drawn.description.name, reason};
  };
  try {
    QPDF document;
    open(document, drawn);
    if (const auto fault = mark_artifacts(document)) return failure(*fault);
    if (const auto fault = complete_structure(document, drawn.elements)) return failure(*fault);
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
