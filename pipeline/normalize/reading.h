#pragma once

#include <optional>
#include <string>
#include <utility>

#include "base/finding.h"

namespace nenpo::normalize {

/// What a value parser found wrong. The caller knows the cell and makes a Finding of it.
struct Problem {
  std::string code;
  Severity severity = Severity::kError;
  std::string message;  // Japanese, with what was read
  std::string remedy;   // Japanese, with a corrected example
};

/// A value out of a text, or why there is none. A value with a problem was read, but a person
/// should look at it.
template <typename T>
struct Reading {
  std::optional<T> value;
  std::optional<Problem> problem;

  static Reading refused(Problem problem) { return {std::nullopt, std::move(problem)}; }
};

}  // namespace nenpo::normalize
