#include "tests/fuzz/targets/part_text.h"

#include <vector>

#include "base/text.h"
#include "tests/support/package_builder.h"

namespace nenpo::fuzz {

std::string package_from_text(std::string_view text) {
  constexpr std::string_view kMark = "--- ";
  if (text.starts_with("PK")) return std::string(text);
  std::vector<test::HandMadeEntry> entries;
  for (const std::string_view line : split(text, '\n')) {
    if (line.starts_with(kMark)) {
      entries.push_back({.name = std::string(line.substr(kMark.size()))});
    } else if (!entries.empty()) {
      entries.back().data.append(line);
    }
  }
  return test::zipped_by_hand(entries);
}

}  // namespace nenpo::fuzz
