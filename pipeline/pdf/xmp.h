#pragma once

#include <string>

#include "model/drawn_pdf.h"

namespace nenpo::pdf {

/// The XMP packet of a document (ISO 16684-1): the same words and dates as its information
/// dictionary, the claims of PDF/UA-1 and PDF/A-2a, and the description of the schema of the first
/// claim, which PDF/A asks of every schema that it does not know (ISO 19005-2, 6.6.2.3).
std::string xmp_packet(const model::PdfDescription& description, const std::string& producer);

}  // namespace nenpo::pdf
