#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/edition.h"
#include "model/pages.h"
#include "pdf/preflight/preflight.h"

namespace nenpo::app {

/// By page, the facts that it prints: what the preflight needs of pages that are drawn and gone.
using FactMarks = std::vector<std::vector<model::FactMark>>;

FactMarks fact_marks(const model::Pages& pages);

/// A file that is to be published.
struct FinishedPdf {
  std::string name;  // "print/plan.pdf"
  std::string_view bytes;
  pdf::Expected expected;
};

/// Holds the file against the preflight. Any fault is a Failure that names the file, the page, the
/// place on it, the rule, and the source cells of the facts that stand there. `marks` are those of
/// the publication; the pages of kImposed are sheets and have none.
Result<Done> check_pdf(const FinishedPdf& pdf, const FactMarks& marks,
                       const model::Edition& edition);

}  // namespace nenpo::app
