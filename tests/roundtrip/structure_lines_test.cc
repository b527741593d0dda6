#include "tests/roundtrip/structure_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nenpo::roundtrip {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kPages =
    "\tDocument\t\n"
    "1\t  H1\t題\n"
    "1-2\t  P lang=en\tone two\n"
    "\t  Table\t\n"
    "\t    TD columns=2\t\n";

std::vector<std::string> differences_from_pages(std::string_view found) {
  return differences(structure_lines(kPages), structure_lines(found));
}

TEST(StructureLines, AreReadWithTheirFields) {
  const auto lines = structure_lines(kPages);
  ASSERT_EQ(lines.size(), 5U);
  EXPECT_EQ(lines[2], (StructureLine{"1-2", 1, "P lang=en", "one two"}));
  EXPECT_EQ(lines[4], (StructureLine{"", 2, "TD columns=2", ""}));
}

TEST(Differences, AreNoneBetweenTheSameLines) {
  EXPECT_THAT(differences_from_pages(kPages), IsEmpty());
}

TEST(Differences, AreNoneWhereAnArtifactDividedAText) {
  EXPECT_THAT(differences_from_pages("\tDocument\t\n"
                                     "1\t  H1\t題\n"
                                     "\t  P lang=en\t\n"
                                     "1\t    Span\tone \n"
                                     "2\t    Span\ttwo\n"
                                     "\t  Table\t\n"
                                     "\t    TD columns=2\t\n"),
              IsEmpty());
}

TEST(Differences, NameElementPageAndBothTexts) {
  EXPECT_THAT(differences_from_pages("\tDocument\t\n"
                                     "2\t  H1\t題\n"
                                     "1-2\t  P\tone  two\n"
                                     "\t  Table\t\n"
                                     "\t    TD\t\n"),
              ElementsAre("expected H1 on page 1 “題”, found H1 on page 2 “題”",
                          "expected P lang=en on page 1-2 “one two”, found P on page 1-2 "
                          "“one  two”",
                          "expected TD columns=2 on page - “”, found TD on page - “”"));
}

TEST(Differences, EndWhereTheElementsAreOthers) {
  EXPECT_THAT(differences_from_pages("\tDocument\t\n1\t  H2\t題\n"),
              ElementsAre("expected H1 on page 1 “題”, found H2 on page 1 “題”"));
  EXPECT_THAT(differences_from_pages("\tDocument\t\n1\t    H1\t題\n"),
              ElementsAre("expected H1 on page 1 “題”, found H1 on page 1 “題”"));
}

TEST(Differences, AreElementsTooFewAndTooMany) {
  const std::string more = std::string(kPages) + "3\t    TD\t余\n";
  EXPECT_THAT(differences_from_pages(more), ElementsAre("nobody expects TD on page 3 “余”"));
  EXPECT_THAT(differences(structure_lines(more), structure_lines(kPages)),
              ElementsAre("missing: TD on page 3 “余”"));
}

}  // namespace
}  // namespace nenpo::roundtrip
