#pragma once

#include <string>

#include "app/configuration.h"
#include "app/locations.h"
#include "app/progress.h"
#include "base/finding.h"
#include "base/result.h"

namespace nenpo::app {

struct BuildRequest {
  Locations at;
  Configuration configuration;
  int edition = 0;
  int jobs = 1;         // so many threads may work
  bool draft = false;   // the files for readers alone, unchecked: no proof, archive's, press copies
  bool impose = false;  // the sheets of the publications that are bound (--impose saddle)
};

struct BuildOutcome {
  Findings findings;
  bool unchanged =
      false;  // nothing had changed since the published edition, and nothing was redone
};

/// Makes output/<edition>: every publication, the annex, the data and the store, all or nothing. A
/// Failure leaves the published edition as it was and says what failed on which file.
Result<BuildOutcome> run(const BuildRequest& request, Progress& progress);

/// What run() would do and why, in Japanese, without doing it.
Result<std::string> forecast(const BuildRequest& request);

}  // namespace nenpo::app
