#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::test {

/// templates/README.md, which planners work from: what it shows is tried and what it lists compared
/// with the code.
std::string templates_readme();

/// The text of the first block ``` … ``` behind the line that names its file: `templates/a/b.toml`.
std::string readme_file(std::string_view name);

/// The cells of the rows of the table whose head is "| first | second | …", without blanks at their
/// ends. `\|` within a cell is kept.
using ReadmeRows = std::vector<std::vector<std::string>>;
ReadmeRows readme_table(std::string_view head);

/// What stands between backquotes in a cell.
std::vector<std::string> in_backquotes(std::string_view cell);

using Names = std::set<std::string>;
/// The same of a whole column, from 0.
Names listed(std::string_view head, std::size_t column);
/// What a message lists between two of its words, parted at 、; nothing without these words.
Names names_between(const std::string& message, std::string_view before, std::string_view behind);

}  // namespace nenpo::test
