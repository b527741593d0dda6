#pragma once

#include <optional>
#include <string_view>

#include "model/edition.h"
#include "model/pages.h"
#include "model/proof.h"
#include "model/provenance.h"

namespace nenpo::proof {

/// Where a fact was handed in: of an indicator's value, or of a value in a table of records.
std::optional<model::Provenance> provenance_of(const model::Edition& edition,
                                               std::string_view fact);

void name_sources(const model::Pages& pages, const model::Edition& edition, model::Proof& proof);

}  // namespace nenpo::proof
