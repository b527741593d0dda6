#include "pdf/document_file.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace nenpo::pdf {

void open_document(QPDF& document, const std::string& name, std::string_view bytes) {
  document.setSuppressWarnings(true);
  document.processMemoryFile(name.c_str(), bytes.data(), bytes.size());
}

std::string written(QPDF& document) {
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setMinimumPDFVersion("1.7");
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setNewlineBeforeEndstream(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace nenpo::pdf
