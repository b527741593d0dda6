#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/pages.h"
#include "pdf/preflight/preflight.h"

namespace nenpo::app {

/// 左30mm・上45mm: where a box begins, as a person measures it on paper; empty without a box.
std::string place_on_paper(const std::optional<model::Box>& box);
/// Faults as a table for a terminal of 100 columns: rule, page, place, what is wrong.
std::string pdf_faults_table(const std::vector<pdf::PreflightFault>& faults);

}  // namespace nenpo::app
