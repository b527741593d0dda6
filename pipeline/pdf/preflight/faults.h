#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/preflight/preflight.h"

namespace nenpo::pdf {

/// Where the rules of the preflight leave what they find.
class Faults {
 public:
  /// `rule` is a name of preflight_rules(); `page` counts from 1, 0 is the file as a whole.
  void add(std::string_view rule, std::size_t page, const std::optional<model::Box>& box,
           std::string message);
  /// Of the file as a whole.
  void add(std::string_view rule, std::string message) {
    add(rule, 0, std::nullopt, std::move(message));
  }
  /// By page, then by rule, then in the order in which they were found.
  std::vector<PreflightFault> sorted() &&;

 private:
  std::vector<PreflightFault> faults_;
};

}  // namespace nenpo::pdf
