#include "pdf/preflight/faults.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

namespace nenpo::pdf {
namespace {

[[maybe_unused]] bool is_rule(std::string_view name) {
  const std::vector<PreflightRule>& rules = preflight_rules();
  return std::any_of(rules.begin(), rules.end(),
                     [name](const PreflightRule& rule) { return rule.name == name; });
}

}  // namespace

void Faults::add(std::string_view rule, std::size_t page, const std::optional<model::Box>& box,
                 std::string message) {
  assert(is_rule(rule));
  faults_.push_back({std::string(rule), page, box, std::move(message)});
}

std::vector<PreflightFault> Faults::sorted() && {
  std::stable_sort(faults_.begin(), faults_.end(), [](const auto& a, const auto& b) {
    return std::tie(a.page, a.rule) < std::tie(b.page, b.rule);
  });
  return std::move(faults_);
}

}  // namespace nenpo::pdf
