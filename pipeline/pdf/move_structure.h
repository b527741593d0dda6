#pragma once

#include "pdf/moved_pages.h"

class QPDF;

namespace nenpo::pdf {

/// Leads the elements of the structure to the sheets: marked content that stood on a page now
/// stands in its form XObject (PDF 1.7, 14.7.4.2 and table 324), the areas of figures (table 344)
/// are those on the sheet. The entries of the parent tree stay as they are: a form keeps the key of
/// its page.
void move_structure(QPDF& document, const MovedPages& pages);

}  // namespace nenpo::pdf
