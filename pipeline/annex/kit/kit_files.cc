#include <algorithm>
#include <map>
#include <string>

#include "annex/kit/form_kit.h"
#include "annex/kit/kit_words.h"
#include "base/text.h"

namespace nenpo::annex {
namespace {

constexpr std::string_view kIndicatorId = "indicator_id";

bool asks_for_indicators(const model::FormDefinition& form) {
  return std::any_of(form.tables.begin(), form.tables.end(), [](const auto& table) {
    return std::any_of(table.fields.begin(), table.fields.end(),
                       [](const auto& field) { return field.id == kIndicatorId; });
  });
}

bool handed_in(const model::Edition& last, const std::string& department, int form) {
  return std::any_of(last.submissions.begin(), last.submissions.end(), [&](const auto& submission) {
    return submission.department == department && submission.form == form;
  });
}

bool has_indicators(const model::Edition& last, const std::string& department) {
  return std::any_of(last.indicators.begin(), last.indicators.end(),
                     [&](const auto& indicator) { return indicator.department == department; });
}

bool is_asked(const model::FormDefinition& form, const std::string& department,
              const model::Edition& last) {
  if (form.tables.empty()) return false;
  return form.for_everyone || handed_in(last, department, form.number) ||
         (asks_for_indicators(form) && has_indicators(last, department));
}

/// 4 in "04_環境局/様式1.xlsx"; 0 when the folder has no number.
int folder_number(std::string_view file) {
  constexpr int kMost = 9'999;
  int number = 0;
  for (const char digit : file.substr(0, std::min(file.find('_'), file.size()))) {
    if (digit < '0' || digit > '9' || number > kMost) return 0;
    number = 10 * number + (digit - '0');
  }
  return file.find('/') == std::string_view::npos ? 0 : number;
}

/// The departments' folders by number: those of the last edition keep theirs.
std::map<int, std::string> numbered_departments(const model::Edition& last) {
  std::map<std::string, int> known;
  int highest = 0;
  for (const model::Submission& submission : last.submissions) {
    const int number = folder_number(submission.file);
    if (number == 0 || !known.try_emplace(submission.department, number).second) continue;
    highest = std::max(highest, number);
  }
  std::map<int, std::string> departments;
  for (const model::Department& department : last.masters.departments) {
    const auto own = known.find(department.name);
    const bool keeps = own != known.end() && !departments.contains(own->second);
    departments[keeps ? own->second : ++highest] = department.name;
  }
  return departments;
}

/// "04_環境局/"
std::string folder_of(int number, const std::string& department) {
  return (number < 10 ? "0" : "") + std::to_string(number) + "_" + department + "/";
}

}  // namespace

std::vector<KitFile> kit_files(int edition, const std::vector<model::FormDefinition>& forms,
                               const model::Edition& last) {
  std::vector<KitFile> files;
  for (const auto& [number, department] : numbered_departments(last)) {
    for (const model::FormDefinition& form : forms) {
      if (!is_asked(form, department, last)) continue;
      const KitRequest request{edition, department};
      files.push_back(
          {folder_of(number, department) + kit_file_name(request, form), request, &form});
    }
  }
  return files;
}

}  // namespace nenpo::annex
