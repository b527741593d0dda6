#pragma once

#include "base/finding.h"
#include "model/edition.h"

namespace nenpo::check {

/// Holds the Edition's values against each other and against the masters. Adds findings, changes
/// nothing.
void check(const model::Edition& edition, Findings& findings);

/// Holds it against the registered data, those of the edition before: what changed in an
/// indicator's definition or leaps in its values, and, when `registered` is of an earlier year,
/// forms that have not come yet or came unchanged. Indicators that only one of the two editions has
/// are passed over. A file looked at alone is not told of the others' missing forms, nor a
/// department of those of other departments.
void check_against(const model::Edition& edition, const model::Edition& registered,
                   Findings& findings);

}  // namespace nenpo::check
