#include <map>
#include <set>
#include <string>

#include "check/rules.h"

namespace nenpo::check {

void check_stale_files(const model::Edition& edition, const model::Edition& registered,
                       Findings& findings) {
  std::map<std::string_view, std::string_view> known;  // by hash
  for (const model::InputFile& input : registered.inputs) {
    if (!input.sha256.empty()) known.emplace(input.sha256, input.file);
  }
  std::set<std::string_view> forms;  // pictures and running text may well stay the same
  for (const model::Submission& submission : edition.submissions) forms.insert(submission.file);
  for (const model::InputFile& input : edition.inputs) {
    const auto same = known.find(input.sha256);
    if (same == known.end() || !forms.contains(input.file)) continue;
    findings.push_back({"stale-file",
                        Severity::kWarning,
                        {input.file, "", ""},
                        "前回（" + std::to_string(registered.year) + "年度版）の「" +
                            std::string(same->second) + "」とまったく同じ内容のファイルです。",
                        "今回の値を記入したファイルを提出してください（例: 様式番号・版が" +
                            std::to_string(edition.year) + ".1版の様式）。",
                        {}});
  }
}

}  // namespace nenpo::check
