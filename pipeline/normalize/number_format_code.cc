#include "normalize/number_format_code.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace nenpo::normalize {
namespace {

/// The first section without quoted text, escaped characters and bracketed conditions.
std::string bare_section(std::string_view code) {
  std::string bare;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    switch (code[at]) {
      case '"':
        at = std::min(code.find('"', at + 1), code.size() - 1);
        break;
      case '[':
        at = std::min(code.find(']', at + 1), code.size() - 1);
        break;
      case '\\':
      case '_':
      case '*':
        ++at;
        break;
      default:
        bare.push_back(code[at]);
    }
  }
  return bare;
}

}  // namespace

FormatFacts facts_of_format(std::string_view code) {
  if (code.empty() || code == "General" || code == "@") return {false, 0, true};
  const std::string bare = bare_section(code);
  FormatFacts facts;
  facts.percent = bare.find('%') != std::string::npos;
  const std::size_t point = bare.find('.');
  if (point == std::string::npos) return facts;
  for (std::size_t at = point + 1; at < bare.size(); ++at) {
    if (bare[at] != '0' && bare[at] != '#' && bare[at] != '?') break;
    ++facts.places;
  }
  return facts;
}

}  // namespace nenpo::normalize
