#include "tests/support/readme_files.h"

#include <utility>

#include "base/text.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

bool is_row(std::string_view line) { return line.starts_with("|") && line.ends_with("|"); }

/// Between the first and the last |; \| does not part cells.
std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const bool escaped = line[i - 1] == '\\';
    if (line[i] != '|' || escaped) {
      cell += line[i];
      continue;
    }
    cells.emplace_back(trim(cell));
    cell.clear();
  }
  return cells;
}

}  // namespace

std::string templates_readme() { return read_file(source_folder() / "templates/README.md"); }

std::string readme_file(std::string_view name) {
  const std::string readme = templates_readme();
  const std::string line = "\n`" + std::string(name) + "`\n\n```";
  const auto named = readme.find(line);
  if (named == std::string::npos) return {};
  const auto begin = readme.find('\n', named + line.size()) + 1;
  return readme.substr(begin, readme.find("\n```\n", begin) + 1 - begin);
}

ReadmeRows readme_table(std::string_view head) {
  ReadmeRows rows;
  const std::string readme = templates_readme();
  bool inside = false;
  for (const std::string_view line : split(readme, '\n')) {
    if (inside && !is_row(line)) inside = false;
    if (inside && !line.starts_with("|---")) rows.push_back(cells_of(line));
    if (line == head) inside = true;
  }
  return rows;
}

std::vector<std::string> in_backquotes(std::string_view cell) {
  std::vector<std::string> words;
  const auto parts = split(cell, '`');
  for (std::size_t i = 1; i < parts.size(); i += 2) words.emplace_back(parts[i]);
  return words;
}

Names listed(std::string_view head, std::size_t column) {
  Names names;
  for (const auto& cells : readme_table(head)) {
    if (column >= cells.size()) continue;
    for (std::string& word : in_backquotes(cells[column])) names.insert(std::move(word));
  }
  return names;
}

Names names_between(const std::string& message, std::string_view before, std::string_view behind) {
  constexpr std::string_view kComma = "、";
  const auto begin = message.find(before);
  const auto end = message.find(behind, begin + before.size());
  if (begin == std::string::npos || end == std::string::npos) return {};
  Names names;
  const auto from = begin + before.size();
  for (std::string_view list = std::string_view(message).substr(from, end - from); !list.empty();) {
    const auto comma = list.find(kComma);
    names.emplace(list.substr(0, comma));
    list.remove_prefix(comma == list.npos ? list.size() : comma + kComma.size());
  }
  return names;
}

}  // namespace nenpo::test
