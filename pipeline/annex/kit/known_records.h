#pragma once

#include <map>
#include <string>
#include <vector>

#include "annex/kit/form_kit.h"
#include "annex/kit/kit_sheet.h"
#include "model/edition.h"
#include "model/form_definition.h"

namespace nenpo::annex {

/// A cell that the form holds before anybody fills it in, or asks for about a known record.
struct KnownCell {
  Content content;
  Look look = Look::kText;
  Paper paper;
  std::string last;  // what the last edition says, for the prompt: 2024年度 25.6%
};

/// One record of the empty form about which something is registered, by field id. A field that is
/// not among them is an empty cell to fill in.
using KnownRecord = std::map<std::string, KnownCell>;

/// The indicators of a department that a table asks about: those of its plan, in the order of their
/// numbers. What identifies an indicator is given; its target stands there to be confirmed; the
/// result is asked for, with its year as many years on as the editions are apart. When the plan is
/// over and the result of its last year is known, nothing is left to ask.
std::vector<KnownRecord> registered_records(const model::TableDefinition& table,
                                            const model::FormDefinition& form,
                                            const KitRequest& request, const model::Edition& last);

}  // namespace nenpo::annex
