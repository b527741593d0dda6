#include "assemble/escapes.h"

#include <array>
#include <utility>

#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kSigns = {{
    {"{", "\uFDD0"},
    {"[", "\uFDD1"},
    {"*", "\uFDD2"},
}};

}  // namespace

std::string hide_escaped(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    out += line[at];
    if (line[at] != '\\' || at + 1 == line.size()) continue;
    const std::string_view escaped = line.substr(++at, 1);
    std::string_view kept = escaped;
    for (const auto& [sign, hidden] : kSigns) {
      if (sign != escaped) continue;
      out.pop_back();
      kept = hidden;
    }
    out += kept;
  }
  return out;
}

std::string hide_signs(std::string_view code) {
  std::string out(code);
  for (const auto& [sign, hidden] : kSigns) {
    out = replace_all(std::move(out), hidden, "\\" + std::string(hidden));
    out = replace_all(std::move(out), sign, hidden);
  }
  return out;
}

std::string shown_signs(std::string_view text) {
  std::string out(text);
  for (const auto& [sign, hidden] : kSigns) out = replace_all(std::move(out), hidden, sign);
  return out;
}

}  // namespace nenpo::assemble
