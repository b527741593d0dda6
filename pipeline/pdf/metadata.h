#pragma once

#include <filesystem>

#include "base/result.h"
#include "model/drawn_pdf.h"

class QPDF;

namespace nenpo::pdf {

/// What the document says about itself: language, title instead of file name, order of tabs, and
/// the XMP packet with the claims of PDF/UA-1 and PDF/A-2a (ISO 14289-1, 5; ISO 19005-2, 6.6).
void describe(QPDF& document, const model::PdfDescription& description);

/// Makes the packet of a document that claims part 2 of ISO 19005 claim another part, at the same
/// level of conformance. False when it does not claim part 2.
bool claim_part(QPDF& document, int part);

/// What the RGB colours of the document mean (ISO 19005-2, 6.2.3): the ICC profile.
Result<Done> state_output_intent(QPDF& document, const std::filesystem::path& colour_profile);

}  // namespace nenpo::pdf
