#include "normalize/values/collaboration.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/department.h"
#include "normalize/fold.h"

namespace nenpo::normalize {
namespace {

constexpr char kMark = '\x1f';  // stands in for the separators while splitting

std::vector<std::string> split_at(std::string_view text,
                                  std::initializer_list<std::string_view> separators) {
  std::string marked(text);
  for (const std::string_view separator : separators) {
    marked = replace_all(std::move(marked), separator, std::string(1, kMark));
  }
  std::vector<std::string> parts;
  for (const std::string_view part : split(marked, kMark)) {
    if (!trim(part).empty()) parts.push_back(one_line(part));
  }
  return parts;
}

/// 健康福祉局・地域の企業 is more than a department with its section.
const model::Department* department_alone(const std::string& part, const model::Masters& masters) {
  const bool several = read_partners(part).size() > 1;
  return several ? nullptr : find_department(part, masters);
}

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

Collaboration read_collaboration(std::string_view text, const std::string& submitting_department,
                                 const model::Masters& masters) {
  Collaboration collaboration;
  for (const std::string& part : split_at(text, {"×", "✕", "✖", "╳"})) {
    if (const model::Department* department = department_alone(part, masters)) {
      add_once(collaboration.departments, department->name);
    } else {
      add_once(collaboration.partners, part);
    }
  }
  if (collaboration.departments.empty() && !submitting_department.empty()) {
    collaboration.departments.push_back(submitting_department);
  }
  if (!collaboration.departments.empty()) collaboration.lead = collaboration.departments.front();
  return collaboration;
}

std::vector<std::string> read_partners(std::string_view text) {
  return split_at(text, {"・", "･"});
}

Reading<std::string> read_department(std::string_view text, const model::Masters& masters) {
  if (const model::Department* department = find_department(text, masters)) {
    return {department->name, std::nullopt};
  }
  return Reading<std::string>::refused(
      {"unknown-department", Severity::kError,
       "局区名「" + one_line(text) + "」は登録されていません。",
       "局区の正式な名称で書いてください（例: 総務企画局、幸区役所）。"});
}

}  // namespace nenpo::normalize
