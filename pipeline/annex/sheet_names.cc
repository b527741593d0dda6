#include "annex/sheet_names.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace nenpo::annex {
namespace {

// What Excel refuses: support.microsoft.com, "Rename a worksheet".
constexpr std::size_t kMostUnits = 31;
constexpr std::string_view kForbidden = "[]:*?/\\";
constexpr char32_t kReplacement = U'_';

std::size_t units_of(char32_t character) { return character > 0xFFFF ? 2 : 1; }

std::string cut(std::string_view text, std::size_t units) {
  std::string kept;
  std::size_t used = 0;
  for (const char32_t character : to_utf32(text)) {
    used += units_of(character);
    if (used > units) break;
    append_utf8(kept, character);
  }
  return kept;
}

std::string allowed(std::string_view wanted) {
  std::string name;
  for (const char32_t character : to_utf32(wanted)) {
    const bool is_forbidden =
        character < U' ' || (character < 0x80 && kForbidden.find(static_cast<char>(character)) !=
                                                     std::string_view::npos);
    append_utf8(name, is_forbidden ? kReplacement : character);
  }
  if (name.starts_with('\'')) name.front() = '_';
  name = cut(name, kMostUnits);
  if (name.ends_with('\'')) name.back() = '_';
  return name.empty() ? "シート" : name;
}

std::string lower(std::string text) {
  for (char& letter : text) {
    letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  }
  return text;
}

}  // namespace

std::string sheet_name(std::string_view wanted, const std::vector<std::string>& taken) {
  const auto is_taken = [&](const std::string& name) {
    return std::any_of(taken.begin(), taken.end(),
                       [&](const std::string& other) { return lower(other) == lower(name); });
  };
  const std::string base = allowed(wanted);
  std::string name = base;
  for (int number = 2; is_taken(name); ++number) {
    const std::string mark = "（" + std::to_string(number) + "）";
    name = cut(base, kMostUnits - to_utf32(mark).size()) + mark;
  }
  return name;
}

}  // namespace nenpo::annex
