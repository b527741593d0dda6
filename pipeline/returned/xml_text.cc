#include "returned/xml_text.h"

#include <cstdio>

#include "base/text.h"

namespace nenpo::returned {
namespace {

bool is_allowed(char32_t c) {
  return c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

std::string escape_of(char32_t c) {
  char escape[8];
  std::snprintf(escape, sizeof(escape), "_x%04X_", static_cast<unsigned>(c));
  return escape;
}

/// "_x" and four hexadecimal digits and "_".
bool looks_escaped(std::string_view text) {
  return text.size() >= 7 && text[1] == 'x' && text[6] == '_' &&
         text.substr(2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string xml;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode_utf8(text, at);
    switch (character.value) {
      case '&':
        xml += "&amp;";
        break;
      case '<':
        xml += "&lt;";
        break;
      case '>':
        xml += "&gt;";
        break;
      case '"':
        xml += "&quot;";
        break;
      case '_':
        xml += looks_escaped(text.substr(at)) ? "_x005F_" : "_";
        break;
      default:
        if (is_allowed(character.value)) {
          append_utf8(xml, character.value);
        } else {
          xml += escape_of(character.value);
        }
    }
    at += character.size;
  }
  return xml;
}

std::string with_prefix(std::string xml, std::string_view prefix) {
  if (prefix.empty()) return xml;
  const std::string begin = "<" + std::string(prefix);
  return replace_all(replace_all(std::move(xml), "<", begin), begin + "/",
                     "</" + std::string(prefix));
}

}  // namespace nenpo::returned
