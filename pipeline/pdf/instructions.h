#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::pdf {

/// One instruction of a content stream (PDF 1.7, 7.8.2). The views lead into the stream.
struct Instruction {
  std::string_view name;   // the operator; BI for an inline image with its data (8.9.7)
  std::string_view bytes;  // all of it, with the white space before its first operand
  std::vector<std::string_view>
      operands;  // each as written: 12.5, /P, (text), <0041>, [ … ], << … >>
};

/// The objects of `text` one after the other: of a content stream's array, a dictionary's inside.
class ObjectReader {
 public:
  explicit ObjectReader(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}

  /// The next object or operator as written; empty at the end, and where a string, array or
  /// dictionary does not end.
  std::string_view next();
  std::size_t at() const { return at_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// Reads the decoded bytes of a content stream instruction by instruction, in one pass.
class InstructionReader {
 public:
  explicit InstructionReader(std::string_view content) : content_(content) {}

  /// Null at the end. What is returned holds until the next call.
  const Instruction* next();
  /// What follows the last instruction: white space, or operands without an operator.
  std::string_view rest() const { return content_.substr(end_); }

 private:
  std::size_t end_of_inline_image(std::size_t from) const;

  std::string_view content_;
  std::size_t end_ = 0;  // of the last instruction
  Instruction instruction_;
};

/// Of a numeral as content streams have them; 0 where it is none.
double to_number(std::string_view operand);
/// A number as content streams have it, to a thousandth.
std::string to_numeral(double number);

}  // namespace nenpo::pdf
