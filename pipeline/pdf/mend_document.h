#pragma once

class QPDF;

namespace nenpo::pdf {

/// Begins the dates of the information dictionary with "D:", which cairo 1.16 leaves out (PDF 1.7,
/// 7.9.4).
void mend_dates(QPDF& document);
/// Puts in the page labels that cairo 1.16 leaves out, taking them for the next of the page before:
/// number 1 on the first page, and behind a page whose label has no number (PDF 1.7, 12.4.2).
void mend_page_labels(QPDF& document);

}  // namespace nenpo::pdf
