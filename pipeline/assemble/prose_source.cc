#include "assemble/prose_source.h"

#include <algorithm>

namespace nenpo::assemble {

std::string_view Fence::attribute(std::string_view key) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [key](const auto& pair) { return pair.first == key; });
  return found == attributes.end() ? std::string_view{} : std::string_view(found->second);
}

std::optional<SourceText> submitted_prose(const model::Edition& edition, std::string_view name) {
  const std::string file = std::string(kProseFolder) + std::string(name);
  const auto found =
      std::find_if(edition.prose.begin(), edition.prose.end(),
                   [&file](const model::ProseFile& prose) { return prose.file == file; });
  if (found == edition.prose.end()) return std::nullopt;
  return SourceText{found->file, found->text};
}

model::Blocks missing_prose(std::string_view name, const model::SourceLine& from,
                            Findings& findings) {
  const std::string words = "原稿「" + std::string(name) + "」";
  findings.push_back(finding_at(
      from, Severity::kError, "missing-prose", words + "が提出されていません。",
      "原稿を input の年度フォルダーの prose/" + std::string(name) + " に置いてください。"));
  return {model::WordsFigure{"未提出", {{model::Text{words, false, {}}}}, from}};
}

Finding finding_at(const model::SourceLine& from, Severity severity, std::string code,
                   std::string message, std::string remedy) {
  const std::string at = from.line > 0 ? std::to_string(from.line) : "";
  return {std::move(code),    severity,          {from.file, "", at},
          std::move(message), std::move(remedy), {}};
}

}  // namespace nenpo::assemble
