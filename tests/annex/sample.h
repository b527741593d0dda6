#pragma once

#include "annex/indicator_annex.h"
#include "model/edition.h"

namespace nenpo::annex::test {

/// A small edition with each kind of row: two policies, a priority goal alone, a result of the plan
/// before, values that are absent, and texts that a spreadsheet would like to take for formulas.
model::Edition sample_edition();
AnnexInfo sample_info();

}  // namespace nenpo::annex::test
