#pragma once

class QPDF;

namespace nenpo::pdf {

/// States how characters find their glyphs in CID TrueType fonts, where cairo 1.16 leaves it open
/// (ISO 19005-2, 6.2.11.3.2).
void mend_fonts(QPDF& document);
/// Takes the wish for interpolation out of pictures (ISO 19005-2, 6.2.8).
void mend_pictures(QPDF& document);

}  // namespace nenpo::pdf
