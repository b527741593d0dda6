#include "pdf/instructions.h"

#include <gmock/gmock.h>

#include <string>

namespace nenpo::pdf {
namespace {

using testing::ElementsAre;

/// name(operand|operand) one after the other, then what is left over.
std::string read(std::string_view content) {
  InstructionReader reader(content);
  std::string text;
  std::string bytes;
  while (const Instruction* instruction = reader.next()) {
    text += std::string(instruction->name) + "(";
    for (std::size_t i = 0; i < instruction->operands.size(); ++i) {
      text += (i > 0 ? "|" : "") + std::string(instruction->operands[i]);
    }
    text += ") ";
    bytes += instruction->bytes;
  }
  EXPECT_EQ(bytes + std::string(reader.rest()), content);
  return text;
}

struct Case {
  std::string content, expected;
};

TEST(Instructions, AreOperatorsWithTheirOperandsAsWritten) {
  const std::vector<Case> cases{
      {"1 0 0 -1 0 841.89 cm\nq\n", "cm(1|0|0|-1|0|841.89) q() "},
      {"/P << /MCID 3 >> BDC\nEMC", "BDC(/P|<< /MCID 3 >>) EMC() "},
      {"[<0041>-12.5(b\\)c)]TJ", "TJ([<0041>-12.5(b\\)c)]) "},
      {"(a(b)c) ' (x) \"", "'((a(b)c)) \"((x)) "},
      {"<</A<</B(>>)>>/C[1 2]>>DP", "DP(<</A<</B(>>)>>/C[1 2]>>) "},
      {"f* W* n", "f*() W*() n() "},
      {"true false null sc", "sc(true|false|null) "},
      {"% rg\n0 g", "g(0) "},
      {"0 g % W", "g(0) "},
      {"/F1 10.5 Tf/F2 9 Tf", "Tf(/F1|10.5) Tf(/F2|9) "},
      {"BI /W 1 /H 1 ID \x01 EIEI EI Q", "BI() Q() "},
      {"(unended Tj", ""},
      {"1 0 0", ""},
      {"[1 2 TJ", ""},
      {"", ""},
  };
  for (const Case& example : cases) {
    EXPECT_EQ(read(example.content), example.expected) << example.content;
  }
}

TEST(Instructions, ArraysAreReadObjectByObject) {
  ObjectReader objects("<0041> -12.5(b)/N");
  std::vector<std::string> read;
  for (std::string_view object = objects.next(); !object.empty(); object = objects.next()) {
    read.emplace_back(object);
  }
  EXPECT_THAT(read, ElementsAre("<0041>", "-12.5", "(b)", "/N"));
}

TEST(Instructions, NumeralsAreNumbers) {
  EXPECT_EQ(to_number("12.5"), 12.5);
  EXPECT_EQ(to_number("-.5"), -0.5);
  EXPECT_EQ(to_number("+3"), 3);
  EXPECT_EQ(to_number("/P"), 0);
}

}  // namespace
}  // namespace nenpo::pdf
