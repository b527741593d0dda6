#pragma once

#include <vector>

#include "annex/sheet_plan.h"

namespace nenpo::annex {

/// Widths of the columns of a printed sheet, in digits, and the paper that they suit.
struct PrintWidths {
  std::vector<double> columns;
  PaperSize paper = PaperSize::kA4;
};

/// What the columns wish for, so that the sheet is printed in its own size: where the page is too
/// narrow for all, the widest share what the others leave. A3 where that would be too little for
/// sentences on A4.
PrintWidths fit_to_paper(std::vector<double> wished);

}  // namespace nenpo::annex
