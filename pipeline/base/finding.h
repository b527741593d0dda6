#pragma once

#include <string>
#include <vector>

namespace nenpo {

enum class Severity { kInfo, kWarning, kError };

/// Where a finding is: a cell (file, sheet, A1 in `at`), a line of prose (file, line number in
/// `at`) or a printed place (publication, page in `at`). Empty `at` means the whole sheet, empty
/// `sheet` and `at` the whole file.
struct Place {
  std::string file;  // relative to the edition's folder, '/' between the parts
  std::string sheet;
  std::string at;
  auto operator<=>(const Place&) const = default;
};

/// One thing for a person to look at. Made by any stage, shown on the terminal and written to
/// findings.csv.
struct Finding {
  std::string code;  // kebab-case English, stable: masters/finding-codes.csv
  Severity severity = Severity::kError;
  Place place;
  std::string message;  // Japanese: what is wrong, with what was read
  std::string remedy;   // Japanese: how to mend it, with a corrected example
  std::vector<Place> related;
};

using Findings = std::vector<Finding>;

std::string to_string(Severity severity);  // "error", "warning", "info"
std::string to_string(
    const Place& place);  // "04_環境局/様式1.xlsx!様式1!H7", as far as the parts are given
bool has_errors(const Findings& findings);
/// By place, then code, then message, so that no order of processing shows.
void sort_findings(Findings& findings);

}  // namespace nenpo
