#include "pdf/preflight/content/operands.h"

#include <algorithm>
#include <cstddef>
#include <qpdf/QPDFObjectHandle.hh>

#include "pdf/instructions.h"

namespace nenpo::pdf {
namespace {

constexpr std::string_view kDigits = "0123456789";

int hexadecimal(char byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
  if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
  return -1;
}

void append_hexadecimal(std::string_view digits, std::string& bytes) {
  int high = -1;
  for (const char digit : digits) {
    const int value = hexadecimal(digit);
    if (value < 0) continue;  // white space
    if (high < 0) {
      high = value;
    } else {
      bytes += static_cast<char>(high * 16 + value);
      high = -1;
    }
  }
  if (high >= 0) bytes += static_cast<char>(high * 16);  // as if a 0 followed
}

/// What stands behind a backslash (PDF 1.7, table 3); returns how many bytes that is.
std::size_t append_escaped(std::string_view rest, std::string& bytes) {
  if (rest.empty()) return 0;
  constexpr std::string_view kLetters = "nrtbf";
  constexpr std::string_view kControls = "\n\r\t\b\f";
  if (const auto letter = kLetters.find(rest.front()); letter != std::string_view::npos) {
    bytes += kControls[letter];
    return 1;
  }
  if (rest.starts_with("\r\n")) return 2;  // the line goes on
  if (rest.front() == '\r' || rest.front() == '\n') return 1;
  const auto is_octal = [](char byte) { return byte >= '0' && byte <= '7'; };
  if (!is_octal(rest.front())) {
    bytes += rest.front();
    return 1;
  }
  std::size_t size = 0;
  int code = 0;
  for (; size < 3 && size < rest.size() && is_octal(rest[size]); ++size) {
    code = code * 8 + (rest[size] - '0');
  }
  bytes += static_cast<char>(code);
  return size;
}

void append_literal(std::string_view literal, std::string& bytes) {
  for (std::size_t at = 0; at < literal.size(); ++at) {
    if (literal[at] == '\\') {
      at += append_escaped(literal.substr(at + 1), bytes);
    } else if (literal[at] == '\r') {  // every end of a line counts as \n
      if (at + 1 < literal.size() && literal[at + 1] == '\n') ++at;
      bytes += '\n';
    } else {
      bytes += literal[at];
    }
  }
}

bool is_dictionary(std::string_view operand) { return operand.starts_with("<<"); }

}  // namespace

bool is_string(std::string_view operand) {
  return operand.starts_with('(') || (operand.starts_with('<') && !is_dictionary(operand));
}

bool is_name(std::string_view operand) { return operand.starts_with('/'); }

bool is_number(std::string_view operand) {
  if (operand.starts_with('-') || operand.starts_with('+')) operand.remove_prefix(1);
  const std::size_t whole = std::min(operand.find_first_not_of(kDigits), operand.size());
  std::string_view rest = operand.substr(whole);
  if (rest.empty()) return whole > 0;
  if (rest.front() != '.') return false;
  rest.remove_prefix(1);
  return rest.find_first_not_of(kDigits) == std::string_view::npos && whole + rest.size() > 0;
}

void append_string(std::string_view operand, std::string& bytes) {
  if (!is_string(operand) || operand.size() < 2) return;
  const std::string_view inside = operand.substr(1, operand.size() - 2);
  if (operand.front() == '<') {
    append_hexadecimal(inside, bytes);
  } else if (inside.find_first_of("\\\r") == std::string_view::npos) {
    bytes += inside;
  } else {
    append_literal(inside, bytes);
  }
}

std::string text_of(std::string_view operand) {
  std::string bytes;
  append_string(operand, bytes);
  return QPDFObjectHandle::newString(bytes).getUTF8Value();
}

std::string name_of(std::string_view operand) {
  if (!is_name(operand)) return "";
  std::string name;
  for (std::size_t at = 1; at < operand.size(); ++at) {
    const bool escaped = operand[at] == '#' && at + 2 < operand.size();
    if (escaped && hexadecimal(operand[at + 1]) >= 0 && hexadecimal(operand[at + 2]) >= 0) {
      append_hexadecimal(operand.substr(at + 1, 2), name);
      at += 2;
    } else {
      name += operand[at];
    }
  }
  return name;
}

std::string_view inside_array(std::string_view operand) {
  if (!operand.starts_with('[') || operand.size() < 2) return {};
  return operand.substr(1, operand.size() - 2);
}

std::string_view entry(std::string_view dictionary, std::string_view key) {
  if (!is_dictionary(dictionary) || dictionary.size() < 4) return {};
  ObjectReader objects(dictionary.substr(2, dictionary.size() - 4));
  for (std::string_view name = objects.next(); !name.empty(); name = objects.next()) {
    const std::string_view value = objects.next();
    if (is_name(name) && name.substr(1) == key) return value;
  }
  return {};
}

}  // namespace nenpo::pdf
