#include <algorithm>
#include <charconv>

#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

bool is_target(const model::Masters& masters, const std::string& code) {
  return std::find(masters.sdg_targets.begin(), masters.sdg_targets.end(), code) !=
         masters.sdg_targets.end();
}

bool is_goal(const model::Masters& masters, int number) {
  return std::any_of(masters.goals.begin(), masters.goals.end(),
                     [number](const model::SdgGoal& goal) { return goal.number == number; });
}

/// The goal in front of the point; 0 when the code does not begin with a number.
int goal_of(const std::string& code) {
  int goal = 0;
  const char* end = code.data() + code.size();
  const auto read = std::from_chars(code.data(), end, goal);
  return read.ec == std::errc() && (read.ptr == end || *read.ptr == '.') ? goal : 0;
}

std::string fault_of(const std::string& code, const model::Masters& masters) {
  const int goal = goal_of(code);
  if (goal == 0) return "「" + code + "」はSDGsのターゲット番号ではありません。";
  if (!is_goal(masters, goal))
    return "ゴール" + std::to_string(goal) + "は存在しません（「" + code + "」）。";
  return "ターゲット" + code + "は存在しません。";
}

}  // namespace

void check_sdg_targets(const model::Edition& edition, Findings& findings) {
  for (const model::Indicator& indicator : edition.indicators) {
    for (const std::string& code : indicator.sdg_targets) {
      const bool bare_goal =
          code.find('.') == std::string::npos && is_goal(edition.masters, goal_of(code));
      if (is_target(edition.masters, code) || bare_goal) continue;
      findings.push_back({"unknown-sdg-target",
                          Severity::kError,
                          place_of(indicator.sdg_targets_from),
                          fault_of(code, edition.masters),
                          "SDGsの169のターゲットの番号で書いてください（例: 11.6、11.b）。",
                          {}});
    }
  }
}

}  // namespace nenpo::check
