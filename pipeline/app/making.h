#pragma once

#include <cstddef>
#include <vector>

#include "app/progress.h"
#include "app/run.h"
#include "base/finding.h"
#include "model/edition.h"
#include "model/printed_fact.h"
#include "publish/publish.h"

namespace nenpo::app {

/// An edition in the making: what the steps of run() hand on to each other.
struct Making {
  const BuildRequest& request;
  const model::Edition& edition;
  publish::Manifest manifest;
  publish::StagedOutput staged;
  Progress& progress;
  Findings findings;
  std::size_t taken_in = 0;  // of the findings: those about what was handed in
  std::vector<model::PrintedFact> prints;
  bool by_dictionary = false;
};

}  // namespace nenpo::app
