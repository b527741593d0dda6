#include <algorithm>
#include <set>
#include <string>

#include "check/rules.h"

namespace nenpo::check {
namespace {

/// The first part of a path, when there is one: the department's folder.
std::string folder_of(const std::string& file) {
  const std::size_t slash = file.find('/');
  return slash == std::string::npos ? "" : file.substr(0, slash);
}

std::set<std::string> folders_with_a_form(const model::Edition& edition) {
  std::set<std::string> folders;
  for (const model::Submission& submission : edition.submissions)
    folders.insert(folder_of(submission.file));
  return folders;
}

/// Folders of departments only: prose/ and the like belong to the planning office.
std::set<std::string> department_folders(const model::Edition& edition) {
  std::set<std::string> folders;
  for (const model::CellAccount& account : edition.accounts)
    folders.insert(folder_of(account.file));
  for (const model::InputFile& input : edition.inputs) {
    if (!input.sha256.empty()) folders.insert(folder_of(input.file));
  }
  for (const model::ProseFile& prose : edition.prose) folders.erase(folder_of(prose.file));
  folders.erase("");
  return folders;
}

}  // namespace

void check_departments(const model::Edition& edition, Findings& findings) {
  const std::set<std::string> with_form = folders_with_a_form(edition);
  for (const std::string& folder : department_folders(edition)) {
    if (with_form.contains(folder)) continue;
    findings.push_back(
        {"department-without-form",
         Severity::kWarning,
         {folder, "", ""},
         "フォルダー「" + folder + "」には、読み取れる様式がありません。",
         "様式のファイルを入れて再提出してください（例: 様式1_成果指標_環境局.xlsx）。",
         {}});
  }
}

}  // namespace nenpo::check
