#include "app/progress.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <iostream>
#include <string>

#include "app/findings_table.h"
#include "app/text_table.h"

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

void print_json(const Finding& finding) {
  std::cout << "{\"event\":\"finding\",\"code\":" << json_string(finding.code)
            << ",\"severity\":" << json_string(to_string(finding.severity))
            << ",\"file\":" << json_string(finding.place.file)
            << ",\"sheet\":" << json_string(finding.place.sheet)
            << ",\"cell\":" << json_string(finding.place.at)
            << ",\"message\":" << json_string(finding.message)
            << ",\"remedy\":" << json_string(finding.remedy) << "}\n";
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
  Findings shown;
  for (const Finding& finding : findings) {
    ++counts[static_cast<std::size_t>(finding.severity)];
    if (form == ProgressForm::kJson) print_json(finding);
    if (finding.severity != Severity::kInfo) shown.push_back(finding);
  }
  if (form == ProgressForm::kJson) return;
  std::cerr << findings_table(shown, kMostOfACode) << "要修正 " << counts[2] << "件、要確認 "
            << counts[1] << "件、参考 " << counts[0] << "件\n";
}

}  // namespace nenpo::app
