#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/result.h"

namespace nenpo::guide {

enum class Audience { kDepartments, kPlanning };

/// What templates/findings.toml says of one finding code. All texts are Japanese.
struct Rule {
  std::string code;
  std::vector<Severity> severities;  // the usual one first
  std::string group;                 // 数値
  std::string title;                 // 合計の食い違い
  std::string explanation;
  std::string wrong;  // an example that gives the finding
  std::string right;  // the same, mended
  Audience audience = Audience::kDepartments;
};

/// The rules in the order of the file, each code once.
Result<std::vector<Rule>> read_rules(const std::filesystem::path& file);

/// Null when the table has no such code.
const Rule* find_rule(const std::vector<Rule>& rules, std::string_view code);
/// The short name of a code for tables of findings: "total-mismatch" is 合計の食い違い. The code
/// itself when the table does not know it.
std::string_view title_of(const std::vector<Rule>& rules, std::string_view code);

}  // namespace nenpo::guide
