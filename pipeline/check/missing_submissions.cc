#include <map>
#include <set>
#include <string>
#include <utility>

#include "check/rules.h"

namespace nenpo::check {
namespace {

using FormsByDepartment = std::map<std::string, std::set<int>>;

FormsByDepartment forms_of(const model::Edition& edition) {
  FormsByDepartment forms;
  for (const model::Submission& submission : edition.submissions) {
    if (!submission.department.empty()) forms[submission.department].insert(submission.form);
  }
  return forms;
}

std::map<std::string, int> indicators_of(const model::Edition& edition) {
  std::map<std::string, int> counts;
  for (const model::Indicator& indicator : edition.indicators) {
    if (!indicator.department.empty()) ++counts[indicator.department];
  }
  return counts;
}

/// What the departments are expected to hand in: what they did last time, and form 1 where
/// indicators are registered.
FormsByDepartment expected_forms(const model::Edition& registered) {
  FormsByDepartment expected = forms_of(registered);
  for (const auto& [department, count] : indicators_of(registered)) expected[department].insert(1);
  return expected;
}

Finding missing(const std::string& department, int form, int indicators) {
  const std::string name = "様式" + std::to_string(form);
  const std::string reason = form == 1 && indicators > 0
                                 ? "登録済みの指標が" + std::to_string(indicators) + "件あります"
                                 : "前回は提出しています";
  return {"missing-submission",
          Severity::kWarning,
          {"", "", ""},
          department + "の" + name + "がありません（" + reason + "）。",
          "提出を確かめてください（例: " + name + "_" + department +
              ".xlsx）。今回は該当がなければ、その旨を企画部門に知らせてください。",
          {}};
}

}  // namespace

void check_missing_submissions(const model::Edition& edition, const model::Edition& registered,
                               Findings& findings) {
  const FormsByDepartment present = forms_of(edition);
  const bool one_department = present.size() <= 1;
  if (one_department && edition.submissions.size() <= 1) return;  // a file looked at alone
  const auto indicators = indicators_of(registered);
  for (const auto& [department, forms] : expected_forms(registered)) {
    const auto handed_in = present.find(department);
    if (handed_in == present.end() && one_department) continue;
    for (const int form : forms) {
      if (handed_in != present.end() && handed_in->second.contains(form)) continue;
      const auto count = indicators.find(department);
      findings.push_back(missing(department, form, count == indicators.end() ? 0 : count->second));
    }
  }
}

}  // namespace nenpo::check
