#pragma once

#include <string>
#include <string_view>

class QPDF;

namespace nenpo::pdf {

/// Opens the bytes of a PDF, which outlive the document. Throws what libqpdf throws.
void open_document(QPDF& document, const std::string& name, std::string_view bytes);
/// The document as a file: the same bytes for the same content, an end of line before every
/// endstream (ISO 19005-2, 6.1.7.1), an identifier made of the content.
std::string written(QPDF& document);

}  // namespace nenpo::pdf
