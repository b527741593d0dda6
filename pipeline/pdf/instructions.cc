#include "pdf/instructions.h"

#include <array>
#include <charconv>
#include <cmath>

namespace nenpo::pdf {
namespace {

// PDF 1.7, 7.2.2, tables 1 and 2.
bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool is_delimiter(char c) {
  return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' ||
         c == '}' || c == '/' || c == '%';
}

constexpr std::size_t kUnended = std::string_view::npos;

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_space(text[at]) || text[at] == '%')) {
    if (text[at] == '%') {
      while (at < text.size() && text[at] != '\n' && text[at] != '\r') ++at;
    } else {
      ++at;
    }
  }
  return at;
}

/// Behind the literal string that begins at `at`: parentheses within it nest.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  int depth = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '(') {
      ++depth;
    } else if (text[at] == ')' && --depth == 0) {
      return at + 1;
    }
  }
  return kUnended;
}

bool begins(std::string_view text, std::size_t at, std::string_view mark) {
  return text.substr(at, mark.size()) == mark;
}

std::size_t end_of_object(std::string_view text, std::size_t at);

/// Behind the array or dictionary whose inside begins at `at`.
std::size_t end_of_collection(std::string_view text, std::size_t at, std::string_view closing) {
  while (true) {
    at = skip_space(text, at);
    if (at >= text.size()) return kUnended;
    if (begins(text, at, closing)) return at + closing.size();
    at = end_of_object(text, at);
    if (at == kUnended) return kUnended;
  }
}

std::size_t end_of_object(std::string_view text, std::size_t at) {
  if (text[at] == '(') return end_of_string(text, at);
  if (text[at] == '[') return end_of_collection(text, at + 1, "]");
  if (begins(text, at, "<<")) return end_of_collection(text, at + 2, ">>");
  if (text[at] == '<') {
    const std::size_t end = text.find('>', at);
    return end == std::string_view::npos ? kUnended : end + 1;
  }
  ++at;  // a name's slash, a numeral's sign, or a delimiter that stands alone
  while (at < text.size() && !is_space(text[at]) && !is_delimiter(text[at])) ++at;
  return at;
}

/// Neither a numeral nor a name, string, array or dictionary, nor one of the three words that are
/// objects.
bool is_operator(std::string_view token) {
  const char first = token.front();
  const bool letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
  if (!letter && first != '\'' && first != '"') return false;
  return token != "true" && token != "false" && token != "null";
}

}  // namespace

std::string_view ObjectReader::next() {
  const std::size_t begin = skip_space(text_, at_);
  if (begin >= text_.size()) {
    at_ = text_.size();
    return {};
  }
  const std::size_t end = end_of_object(text_, begin);
  if (end == kUnended) {
    at_ = text_.size();
    return {};
  }
  at_ = end;
  return text_.substr(begin, end - begin);
}

const Instruction* InstructionReader::next() {
  instruction_.operands.clear();
  ObjectReader objects(content_, end_);
  while (true) {
    const std::string_view token = objects.next();
    if (token.empty()) return nullptr;
    if (!is_operator(token)) {
      instruction_.operands.push_back(token);
      continue;
    }
    const std::size_t end = token == "BI" ? end_of_inline_image(objects.at()) : objects.at();
    instruction_.name = token;
    instruction_.bytes = content_.substr(end_, end - end_);
    end_ = end;
    return &instruction_;
  }
}

/// The data may hold anything: it ends with the first EI that stands between white space.
std::size_t InstructionReader::end_of_inline_image(std::size_t from) const {
  for (std::size_t at = content_.find("EI", from); at != std::string_view::npos;
       at = content_.find("EI", at + 1)) {
    const std::size_t end = at + 2;
    if (is_space(content_[at - 1]) && (end == content_.size() || is_space(content_[end])))
      return end;
  }
  return content_.size();
}

double to_number(std::string_view operand) {
  if (!operand.empty() && operand.front() == '+') operand.remove_prefix(1);
  double number = 0;
  std::from_chars(operand.data(), operand.data() + operand.size(), number);
  return number;
}

std::string to_numeral(double number) {
  constexpr double kSteps = 1000;
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                 std::round(number * kSteps) / kSteps, std::chars_format::fixed);
  return {buffer.data(), end.ptr};
}

}  // namespace nenpo::pdf
