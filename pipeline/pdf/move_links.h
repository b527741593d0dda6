#pragma once

#include "pdf/moved_pages.h"

class QPDF;

namespace nenpo::pdf {

/// Moves an annotation of a page to its sheet: its area, its page, where it leads to.
void move_annotation(QPDFObjectHandle annotation, const MovedPage& from, const MovedPages& pages);

/// Leads the named destinations, the bookmarks and the opening action of the document to where
/// their pages stand on the sheets (PDF 1.7, 12.3.2).
void move_destinations(QPDF& document, const MovedPages& pages);

}  // namespace nenpo::pdf
