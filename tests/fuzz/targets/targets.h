#pragma once

#include <span>
#include <string_view>

namespace nenpo::fuzz {

// One function for each kind of bytes that departments can hand in. Each reads them as the program
// does and breaks off (see promises.h) when the result is not what the stage promises. libFuzzer
// drives them one by one, the tests replay the corpus with them.

/// A package, every part unpacked.
void read_package(std::string_view bytes);
/// A workbook: a package, or its parts as text (see part_text.h).
void read_xlsx_book(std::string_view bytes);
void read_ods_book(std::string_view bytes);
/// BIFF8: an OLE container, or bare records.
void read_xls_book(std::string_view bytes);
/// Separated text in any encoding.
void read_separated_text(std::string_view bytes);
/// Whatever it is: told by its content, as `nenpo check FILE` does.
void read_any_file(std::string_view bytes);
/// One line: a number format and what is in the cell, or a text in a cell, through every parser of
/// values.
void read_values(std::string_view bytes);
/// Separated text as a filled form, through the form definitions to the Edition.
void read_form(std::string_view bytes);

/// A workbook as in read_xlsx_book, through the marking of its faults and back.
void annotate_book(std::string_view bytes);

struct Target {
  std::string_view name;  // of its folder in corpus/
  void (*read)(std::string_view bytes);
};
std::span<const Target> targets();

}  // namespace nenpo::fuzz
