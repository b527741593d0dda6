#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/inlines.h"

namespace nenpo::assemble {

/// The numbers of a publication's prose that equal no fact, for the proofreader: each once a line,
/// however often the line is printed.
class LiteralList {
 public:
  void add(const std::string& written, const model::SourceLine& from);
  /// The finding unsourced-numbers, one a file.
  void report(Findings& findings) const;

 private:
  std::map<std::string, std::map<int, std::vector<std::string>>> numbers_;  // by file and line
};

}  // namespace nenpo::assemble
