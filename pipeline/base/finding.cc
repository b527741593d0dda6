#include "base/finding.h"

#include <algorithm>
#include <tuple>

namespace nenpo {

std::string to_string(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "info";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "";
}

std::string to_string(const Place& place) {
  std::string text = place.file;
  for (const std::string* part : {&place.sheet, &place.at}) {
    if (!part->empty()) text += (text.empty() ? "" : "!") + *part;
  }
  return text;
}

bool has_errors(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::kError; });
}

void sort_findings(Findings& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.place, a.code, a.message) < std::tie(b.place, b.code, b.message);
  });
}

}  // namespace nenpo
