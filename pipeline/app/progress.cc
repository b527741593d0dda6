#include "app/progress.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <map>
#include <string>

#include "base/text.h"

namespace nenpo::app {
namespace {

constexpr std::size_t kMostOfACode = 20;  // shown on a terminal; findings.csv has them all

std::string json_string(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted.push_back('\\');
    if (static_cast<unsigned char>(c) >= 0x20) {
      quoted.push_back(c);
    } else {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
      quoted += escape.data();
    }
  }
  return quoted + "\"";
}

/// Control characters of a file's text or name must not steer the terminal.
std::string harmless(std::string_view text) {
  std::string shown;
  for (const char c : text)
    shown.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c);
  return shown;
}

std::string_view japanese(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "要修正";
    case Severity::kWarning:
      return "要確認";
    case Severity::kInfo:
      return "参考";
  }
  return "";
}

void print_json(const Finding& finding) {
  std::cout << "{\"event\":\"finding\",\"code\":" << json_string(finding.code)
            << ",\"severity\":" << json_string(to_string(finding.severity))
            << ",\"file\":" << json_string(finding.place.file)
            << ",\"sheet\":" << json_string(finding.place.sheet)
            << ",\"cell\":" << json_string(finding.place.at)
            << ",\"message\":" << json_string(finding.message)
            << ",\"remedy\":" << json_string(finding.remedy) << "}\n";
}

void print_text(const Finding& finding) {
  std::cerr << japanese(finding.severity) << "  " << harmless(to_string(finding.place)) << "\n    "
            << harmless(finding.message) << "\n";
  if (!finding.remedy.empty()) std::cerr << "    対処：" << harmless(finding.remedy) << "\n";
}

}  // namespace

void Progress::step(std::string_view name, std::string_view detail) {
  ++steps_;
  switch (form_) {
    case ProgressForm::kSilent:
      return;
    case ProgressForm::kTerminal:
      std::cerr << "工程 " << steps_ << "  " << name << "  " << detail << "\n";
      return;
    case ProgressForm::kJson:
      std::cout << "{\"event\":\"step\",\"number\":" << steps_ << ",\"name\":" << json_string(name)
                << ",\"detail\":" << json_string(detail) << "}\n";
      return;
  }
}

ProgressForm progress_form(bool json_asked_for) {
  if (json_asked_for) return ProgressForm::kJson;
  return isatty(STDERR_FILENO) == 1 ? ProgressForm::kTerminal : ProgressForm::kSilent;
}

void print_failure(const Failure& failure) {
  std::cerr << "nenpo: " << failure.operation << "に失敗しました：" << harmless(failure.subject)
            << "\n    " << harmless(failure.reason) << "\n";
}

void print_findings(const Findings& findings, ProgressForm form) {
  std::array<std::size_t, 3> counts{};
  std::map<std::string, std::size_t> shown;  // by code
  for (const Finding& finding : findings) {
    ++counts[static_cast<std::size_t>(finding.severity)];
    if (form == ProgressForm::kJson) {
      print_json(finding);
    } else if (finding.severity != Severity::kInfo && ++shown[finding.code] <= kMostOfACode) {
      print_text(finding);
    }
  }
  if (form == ProgressForm::kJson) return;
  for (const auto& [code, count] : shown) {
    if (count <= kMostOfACode) continue;
    std::cerr << "ほかに同じ種類の指摘（" << code << "）が" << count - kMostOfACode
              << "件あります\n";
  }
  std::cerr << "要修正 " << counts[2] << "件、要確認 " << counts[1] << "件、参考 " << counts[0]
            << "件\n";
}

}  // namespace nenpo::app
