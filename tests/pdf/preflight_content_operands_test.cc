#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "pdf/preflight/content/operands.h"

namespace nenpo::pdf {
namespace {

struct Case {
  std::string operand, expected;
};

TEST(Operands, StringsAreBytesHoweverTheyAreWritten) {
  const std::vector<Case> cases{
      {"(abc)", "abc"},
      {"(a(b)c)", "a(b)c"},
      {"(a\\(b)", "a(b"},
      {"(\\n\\t\\\\)", "\n\t\\"},
      {"(\\101\\60)", "A0"},
      {"(\\1018)", "A8"},
      {"(a\\\nb)", "ab"},
      {"(a\\\r\nb)", "ab"},
      {"(a\r\nb)", "a\nb"},
      {"(a\\xb)", "axb"},
      {"<4142>", "AB"},
      {"<4 1\n4>", "A@"},
      {"<>", ""},
      {"()", ""},
      {"/abc", ""},
      {"<</A 1>>", ""},
      {"12", ""},
  };
  for (const Case& example : cases) {
    std::string bytes;
    append_string(example.operand, bytes);
    EXPECT_EQ(bytes, example.expected) << example.operand;
  }
}

TEST(Operands, TextStringsAreUnicodeOrPdfsOwnEncoding) {
  EXPECT_EQ(text_of("<feff9ad9d842dfb7>"), "髙𠮷");
  EXPECT_EQ(text_of("(abc)"), "abc");
}

TEST(Operands, NamesLoseTheirSlashAndEscapes) {
  const std::vector<Case> cases{
      {"/Span", "Span"}, {"/A#20b", "A b"}, {"/A#2", "A#2"}, {"/A#zz", "A#zz"}, {"Span", ""}};
  for (const Case& example : cases) EXPECT_EQ(name_of(example.operand), example.expected);
}

TEST(Operands, NumbersAreWhatPdfTakesForThem) {
  for (const char* number : {"1", "-1", "+1", "1.5", ".5", "5.", "-.5"}) {
    EXPECT_TRUE(is_number(number)) << number;
  }
  for (const char* other : {"", "-", ".", "1e5", "--1", "1.2.3", "/1", "(1)"}) {
    EXPECT_FALSE(is_number(other)) << other;
  }
}

TEST(Operands, EntriesAreFoundByTheirKey) {
  const std::string dictionary = "<< /Type /Pagination /Attached [/Top /MCID] /MCID 3 >>";
  EXPECT_EQ(entry(dictionary, "MCID"), "3");
  EXPECT_EQ(entry(dictionary, "Type"), "/Pagination");
  EXPECT_EQ(entry(dictionary, "Pagination"), "");  // a value
  EXPECT_EQ(entry("/MCID", "MCID"), "");
  EXPECT_EQ(inside_array("[1 (a)]"), "1 (a)");
  EXPECT_EQ(inside_array("(a)"), "");
}

}  // namespace
}  // namespace nenpo::pdf
