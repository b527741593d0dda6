#include "tests/app/searched_output.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "tests/app/program.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"
#include "tests/support/package_builder.h"

namespace nenpo::test {
namespace {

std::string inside_package(const std::string& bytes) {
  std::string text;
  for (const auto& [name, part] : unzipped(bytes)) text += name + "\n" + part + "\n";
  return text;
}

std::string inside_pdf(const std::filesystem::path& file) {
  const Ended inflated = run_program({"qpdf", "--qdf", "--object-streams=disable",
                                      "--decode-level=specialized", file.string(), "-"});
  EXPECT_EQ(inflated.exit_code, 0) << file << ": " << inflated.errors;
  const Ended text = run_program({"pdftotext", file.string(), "-"});
  EXPECT_EQ(text.exit_code, 0) << file << ": " << text.errors;
  return inflated.output + without_blanks(text.output);
}

std::string wide(std::string_view word, bool big_endian) {
  std::string bytes;
  for (const char letter : word) {
    bytes += big_endian ? std::string{'\0', letter} : std::string{letter, '\0'};
  }
  return bytes;
}

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    text += kDigits[value >> 4];
    text += kDigits[value & 0xF];
  }
  return text;
}

bool same_letter(char a, char b) {
  return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

}  // namespace

std::map<std::string, std::string> searched_files(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string name = std::filesystem::relative(entry.path(), folder).generic_string();
    if (!entry.is_regular_file()) continue;
    std::string& bytes = files[name];
    bytes = read_file(entry.path());
    if (entry.path().extension() == ".xlsx") bytes += inside_package(bytes);
    if (entry.path().extension() == ".pdf") bytes += inside_pdf(entry.path());
  }
  return files;
}

bool holds(std::string_view bytes, std::string_view word) {
  for (const std::string& form : {std::string(word), wide(word, true), wide(word, false),
                                  hexadecimal(word), hexadecimal(wide(word, true))}) {
    if (std::search(bytes.begin(), bytes.end(), form.begin(), form.end(), same_letter) !=
        bytes.end())
      return true;
  }
  return false;
}

}  // namespace nenpo::test
