#pragma once

#include <string>
#include <string_view>

#include "base/finding.h"
#include "base/result.h"

namespace nenpo::app {

enum class ProgressForm { kSilent, kTerminal, kJson };

/// Tells the user how far the run is: lines 「工程 3/8 組版 plan 35ページ」 on stderr when that is
/// a terminal, or one JSON object a line on stdout.
class Progress {
 public:
  explicit Progress(ProgressForm form) : form_(form) {}
  void step(std::string_view name, std::string_view detail);

 private:
  ProgressForm form_;
  int steps_ = 0;
};

/// kJson with --json, kTerminal when stderr is one, else kSilent.
ProgressForm progress_form(bool json_asked_for);

void print_failure(const Failure& failure);
/// Errors and warnings as a table, at most 20 of a code, and the number of each severity at the
/// end; to stderr, or as JSON lines to stdout.
void print_findings(const Findings& findings, ProgressForm form);

}  // namespace nenpo::app
