#include "app/findings_table.h"

#include <algorithm>
#include <map>

#include "app/text_table.h"
#include "model/words.h"

namespace nenpo::app {
namespace {

constexpr std::size_t kSeverityWidth = 6;
constexpr std::size_t kCellWidth = 7;
constexpr std::size_t kSheetWidth = 12;
constexpr std::size_t kMessageWidth = 34;
constexpr std::size_t kRemedyWidth = 34;

TextTable new_table() {
  TextTable table({kSeverityWidth, kSheetWidth, kCellWidth, kMessageWidth, kRemedyWidth});
  table.add({"重要度", "シート", "セル", "指摘", "直し方"});
  return table;
}

}  // namespace

std::string findings_table(const Findings& findings, std::size_t most_of_a_code) {
  std::map<std::string, TextTable> of_file;
  std::map<std::string, std::size_t> of_code;
  for (const Finding& finding : findings) {
    if (++of_code[finding.code] > most_of_a_code) continue;
    auto [table, is_new] = of_file.try_emplace(finding.place.file, new_table());
    table->second.add({model::japanese_name(finding.severity), finding.place.sheet,
                       finding.place.at, finding.message, finding.remedy});
  }
  std::string text;
  for (const auto& [file, table] : of_file) {
    text += "■ " + (file.empty() ? "提出物全体" : harmless(file)) + "\n" + table.text() + "\n";
  }
  for (const auto& [code, count] : of_code) {
    if (count <= most_of_a_code) continue;
    text += "ほかに同じ種類の指摘（" + code + "）が" + std::to_string(count - most_of_a_code) +
            "件あります\n";
  }
  return text;
}

}  // namespace nenpo::app
