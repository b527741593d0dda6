#include "assemble/prose_source.h"

#include <algorithm>

namespace nenpo::assemble {

std::string_view Fence::attribute(std::string_view key) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [key](const auto& pair) { return pair.first == key; });
  return found == attributes.end() ? std::string_view{} : std::string_view(found->second);
}

Finding finding_at(const model::SourceLine& from, Severity severity, std::string code,
                   std::string message, std::string remedy) {
  const std::string at = from.line > 0 ? std::to_string(from.line) : "";
  return {std::move(code),    severity,          {from.file, "", at},
          std::move(message), std::move(remedy), {}};
}

}  // namespace nenpo::assemble
