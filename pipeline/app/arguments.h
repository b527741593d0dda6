#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace nenpo::app {

/// An option of a command: `--name`, or `--name VALUE`.
struct OptionRule {
  enum class Takes { kNothing, kValue };
  std::string name;
  Takes takes = Takes::kValue;
};

/// A command's part of the command line, options apart from the rest.
struct Arguments {
  std::vector<std::string> operands;
  std::map<std::string, std::string> options;

  bool has(const std::string& option) const { return options.contains(option); }
  std::string get(const std::string& option, const std::string& otherwise) const;
};

/// Fails, in Japanese, on an option that is not among the rules or lacks its value.
Result<Arguments> parse_arguments(const std::vector<std::string>& words,
                                  const std::vector<OptionRule>& rules);

}  // namespace nenpo::app
