#include <gtest/gtest.h>

#include <charconv>
#include <set>

#include "jlreq/classes_table.h"
#include "tests/jlreq/cell_table.h"

namespace nenpo::jlreq {
namespace {

/// "cl-19 cl-24 cl-13": the classes of a text.
std::string classes_of(std::string_view text) {
  std::string names;
  for (const CharClass char_class : classify(to_utf32(text))) {
    if (!names.empty()) names += ' ';
    names += to_string(char_class).substr(3);
  }
  return names;
}

char32_t code_point_of(std::string_view hexadecimal) {
  unsigned value = 0;
  std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), value, 16);
  return value;
}

std::map<char32_t, std::set<std::string>> appendix_a() {
  const std::string text =
      nenpo::test::read_file(nenpo::test::source_folder() / "tests/jlreq/data/classes.tsv");
  std::map<char32_t, std::set<std::string>> classes;
  for (const std::string_view line : split(text, '\n')) {
    const auto fields = split(line, '\t');
    if (fields.size() != 2 || fields[0] == "class" || fields[1].find(' ') != std::string_view::npos)
      continue;
    classes[code_point_of(fields[1])].insert(std::string(fields[0]));
  }
  return classes;
}

TEST(AppendixA, EveryListedCharacterHasOneOfItsClasses) {
  const auto appendix = appendix_a();
  ASSERT_GT(appendix.size(), 1000u);
  for (const auto& [character, classes] : appendix) {
    EXPECT_TRUE(classes.contains(to_string(listed_class(character)))) << code_point_name(character);
  }
}

/// A row of Appendix A: one character in one of its classes.
struct Row {
  std::string char_class;
  char32_t character = 0;
};

std::vector<Row> rows_of_single_characters() {
  std::vector<Row> rows;
  for (const auto& [character, classes] : appendix_a()) {
    for (const std::string& char_class : classes) rows.push_back({char_class, character});
  }
  return rows;
}

/// What may stand around a character: nothing, Japanese, a word, a number, a unit.
bool is_class_in_some_context(const Row& row) {
  constexpr std::u32string_view kAround[][2] = {
      {U"", U""},    {U"市", U"市"}, {U"a", U"a"},  {U"1", U"1"},  {U"1", U""},
      {U"1k", U""},  {U"1", U"g"},   {U"1", U"Hz"}, {U"1M", U""},  {U"1d", U""},
      {U"1pp", U""}, {U"1mi", U""},  {U"1c", U""},  {U"1", U"Pa"}, {U"1h", U"a"}};
  const bool is_ascii = row.character > U' ' && row.character <= U'~';
  for (const char32_t form : std::u32string{row.character, row.character + char32_t{0xFEE0}}) {
    if (form != row.character && !is_ascii) continue;
    for (const auto& [before, behind] : kAround) {
      const std::u32string text = std::u32string(before) + form + std::u32string(behind);
      if (to_string(classify(text)[before.size()]) == row.char_class) return true;
    }
  }
  return false;
}

/// Why a row of Appendix A that classify() never takes is not taken; "" if there is no reason.
std::string house_choice(const Row& row, const std::set<std::string>& classes) {
  if (row.char_class == "cl-28" || row.char_class == "cl-29") return "warichu: the caller's";
  if (row.character == U' ') return "a blank is a word space";
  if (row.char_class == "cl-25") return "in no unit of the list";
  if (row.char_class == "cl-19" && classes.contains("cl-17")) return "a math symbol wins";
  if (row.char_class == "cl-27" && row.character >= 0x80 && classes.size() > 1) {
    return "Japanese text wins";
  }
  return "";
}

TEST(AppendixA, EveryRowIsTakenInItsContextOrNotByChoice) {
  const auto appendix = appendix_a();
  std::map<std::string, int> choices;
  int rows = 0, taken = 0;
  for (const Row& row : rows_of_single_characters()) {
    ++rows;
    if (is_class_in_some_context(row)) {
      ++taken;
      continue;
    }
    const std::string choice = house_choice(row, appendix.at(row.character));
    EXPECT_NE(choice, "") << code_point_name(row.character) << " " << row.char_class;
    ++choices[choice];
  }
  EXPECT_EQ(rows, 1661);
  EXPECT_EQ(taken, 1347);
  EXPECT_EQ(choices, (std::map<std::string, int>{{"warichu: the caller's", 6},
                                                 {"a blank is a word space", 2},
                                                 {"in no unit of the list", 46},
                                                 {"a math symbol wins", 1},
                                                 {"Japanese text wins", 259}}));
}

TEST(AppendixA, EverySequenceHasItsClass) {
  int sequences = 0;
  const std::string text =
      nenpo::test::read_file(nenpo::test::source_folder() / "tests/jlreq/data/classes.tsv");
  for (const std::string_view line : split(text, '\n')) {
    const auto fields = split(line, '\t');
    if (fields.size() != 2 || fields[1].find(' ') == std::string_view::npos) continue;
    std::u32string characters;
    for (const std::string_view code : split(fields[1], ' ')) characters += code_point_of(code);
    for (const CharClass char_class : classify(characters)) {
      EXPECT_EQ(to_string(char_class), fields[0]) << fields[1];
    }
    ++sequences;
  }
  EXPECT_EQ(sequences, 25);
}

TEST(AppendixA, FullWidthFormsOfAsciiHaveTheirClass) {
  const auto appendix = appendix_a();
  for (char32_t ascii = U'!'; ascii <= U'~'; ++ascii) {
    const std::string full_width = to_string(listed_class(ascii + 0xFEE0));
    const auto& classes = appendix.at(ascii);
    if (classes == std::set<std::string>{"cl-27"}) continue;  // no full-width form in the appendix
    EXPECT_TRUE(classes.contains(full_width)) << code_point_name(ascii);
    EXPECT_NE(full_width, "cl-27") << code_point_name(ascii);
  }
}

struct ClassCase {
  std::string_view text;
  std::string_view classes;
};

class ClassInContext : public testing::TestWithParam<ClassCase> {};

TEST_P(ClassInContext, IsAsExpected) {
  EXPECT_EQ(classes_of(GetParam().text), GetParam().classes) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Japanese, ClassInContext,
    testing::Values(ClassCase{"々ゝー", "09 09 10"}, ClassCase{"っャヶ", "11 11 11"},
                    ClassCase{"―…‥․", "08 08 08 08"}, ClassCase{"\u2329市\u232A", "01 19 02"},
                    ClassCase{"・：；", "05 05 05"}, ClassCase{"？！〜～", "04 04 03 03"},
                    ClassCase{"￥＄№", "12 12 12"}, ClassCase{"％℃㎡℉‱", "13 13 13 13 13"},
                    ClassCase{"①●※→", "19 19 19 19"}, ClassCase{"１Ａ", "19 19"},
                    ClassCase{"　", "14"}, ClassCase{"漢字𠮟", "19 19 19"},
                    ClassCase{"ｱｰｯ｡｢", "16 10 11 06 01"}, ClassCase{"か\u3099", "15 15"},
                    ClassCase{"辻\U000E0100", "19 19"}, ClassCase{"＝×", "17 18"}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, ClassInContext,
    testing::Values(ClassCase{"6年", "24 19"}, ClassCase{"1,234人", "24 24 24 24 24 19"},
                    ClassCase{"45.6%", "24 24 24 24 13"}, ClassCase{"45.6％", "24 24 24 24 13"},
                    ClassCase{"10km", "24 24 25 25"}, ClassCase{"5kgの", "24 25 25 15"},
                    ClassCase{"▲1.2", "12 24 24 24"}, ClassCase{"▲は", "19 15"},
                    ClassCase{"－5度", "12 24 19"}, ClassCase{"$5", "12 24"},
                    ClassCase{"計,5", "19 27 24"}, ClassCase{"5,計", "24 27 19"}));

INSTANTIATE_TEST_SUITE_P(
    Western, ClassInContext,
    testing::Values(ClassCase{"SDGs", "27 27 27 27"}, ClassCase{"9.b", "27 27 27"},
                    ClassCase{"CO2", "27 27 27"}, ClassCase{"CO₂を", "27 27 27 15"},
                    ClassCase{"xⁿ", "27 27"}, ClassCase{"A4", "27 27"},
                    ClassCase{"10kmx", "27 27 27 27 27"}, ClassCase{"a b", "27 26 27"},
                    ClassCase{"100% RE", "24 24 24 13 26 27 27"},
                    ClassCase{"don’t", "27 27 27 27 27"}, ClassCase{"αβ", "27 27"},
                    ClassCase{"α線", "19 19"}, ClassCase{"é", "27"}));

/// House rule: an ASCII bracket or mark beside Japanese counts as its full-width form.
INSTANTIATE_TEST_SUITE_P(
    AsciiMarks, ClassInContext,
    testing::Values(ClassCase{"年(市)", "19 01 19 02"},
                    ClassCase{"40(2028)年", "24 24 01 24 24 24 24 02 19"},
                    ClassCase{"(1) a", "27 24 27 26 27"},
                    ClassCase{"a (b) c", "27 26 27 27 27 26 27"}, ClassCase{"[注]", "01 19 02"},
                    ClassCase{"“市”", "01 19 02"}, ClassCase{"“a”", "27 27 27"},
                    ClassCase{"市,", "19 07"}, ClassCase{"市.", "19 06"}, ClassCase{"市:", "19 05"},
                    ClassCase{"市!", "19 04"}, ClassCase{"人/日", "19 19 19"},
                    ClassCase{"a,b", "27 27 27"}, ClassCase{"市)", "19 02"}, ClassCase{"", ""}));

TEST(NominalAdvance, CountsHalfAnEmForPunctuation) {
  EXPECT_EQ(nominal_advance(CharClass::kOpeningBracket), 0.5_em);
  EXPECT_EQ(nominal_advance(CharClass::kMiddleDot), 0.5_em);
  EXPECT_EQ(nominal_advance(CharClass::kDividingPunctuation), 1_em);
  EXPECT_EQ(nominal_advance(CharClass::kIdeograph), 1_em);
}

}  // namespace
}  // namespace nenpo::jlreq
