#pragma once

#include <string>
#include <string_view>

namespace nenpo::pdf {

/// Appends the bytes of a string, in brackets or in hexadecimal digits (PDF 1.7, 7.3.4); nothing
/// when the operand is no string.
void append_string(std::string_view operand, std::string& bytes);
/// Its words in UTF-8, when it is a text string (7.9.2.2).
std::string text_of(std::string_view operand);

/// A name without its slash, escapes resolved (7.3.5); empty when the operand is none.
std::string name_of(std::string_view operand);

bool is_string(std::string_view operand);
bool is_name(std::string_view operand);
bool is_number(std::string_view operand);

/// What lies between the brackets of an array; empty when the operand is none.
std::string_view inside_array(std::string_view operand);
/// The value of `key` (without its slash) in a dictionary as written; empty when there is none.
std::string_view entry(std::string_view dictionary, std::string_view key);

}  // namespace nenpo::pdf
