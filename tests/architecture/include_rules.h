#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::architecture {

/// One row of the table in pipeline/README.md.
struct FolderRule {
  std::set<std::string> may_include;
  bool may_include_all = false;  // "everything"
  std::string third_party;       // the column as written: "libzip, expat, iconv"
};
using FolderRules = std::map<std::string, FolderRule>;

/// Reads the table that begins with the header `| folder | ...`.
FolderRules read_folder_rules(std::string_view readme);

/// Holds one source file of `folder` against the rules; one English sentence for each violation.
std::vector<std::string> violations(const std::string& folder, std::string_view source,
                                    const FolderRules& rules);

}  // namespace nenpo::architecture
