#pragma once

#include <string>
#include <vector>

#include "app/configuration.h"
#include "app/locations.h"
#include "base/finding.h"
#include "base/result.h"
#include "font/font_set.h"
#include "ingest/read_workbook.h"
#include "model/edition.h"
#include "model/manuscript.h"
#include "model/pages.h"
#include "model/printed_fact.h"

namespace nenpo::app {

/// The stages in groups that several commands need. Only these functions and run() know the order
/// of the stages.

/// ingest -> normalize -> check: the edition from input/<year> and the masters.
Result<model::Edition> take_in(const Configuration& configuration, const Locations& at, int year,
                               Findings& findings);
/// normalize -> check, for what was read already.
Result<model::Edition> take_in(const Configuration& configuration, const Locations& at, int year,
                               const ingest::Submitted& submitted, Findings& findings);

/// assemble -> typeset: one publication's pages, by so many threads.
Result<model::Pages> compose(const Configuration& configuration,
                             const assemble::PublicationTemplate& publication,
                             const model::Edition& edition, font::FontSet& fonts,
                             Findings& findings, int jobs = 1);

/// Which fact stands on which page, for the store.
std::vector<model::PrintedFact> printed_facts(const model::Pages& pages);

}  // namespace nenpo::app
