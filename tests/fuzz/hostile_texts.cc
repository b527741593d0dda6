#include <array>

#include "tests/fuzz/hostile.h"
#include "tests/fuzz/repeated.h"

namespace nenpo::fuzz {
namespace {

constexpr std::size_t kDigits = 2'000'000;
constexpr const char* kHeader =
    "指標番号,指標名,単位,現在値 年度（年）,現在値 値,目標値 年度（年）,目標値 値\n";

std::string line_of_100_megabytes() { return repeated("x", std::size_t{100} << 20); }

std::string quoted_line_of_100_megabytes() {
  return "\"" + repeated("x\n\"\"", std::size_t{25} << 20);
}

std::string columns() { return repeated("a,", 200'000) + "\n" + repeated("1,", 200'000); }

std::string more_fields_than_fit() { return repeated("1,1,1,1,1,1,1,1\n", 400'000); }

std::string open_quotes() { return repeated("\"a\n", 500'000); }

std::string long_number() { return repeated("9", kDigits); }

std::string half_characters() { return "局\n" + repeated("\x95", 5'000'000); }

std::string user_defined_characters() { return repeated("\xF0\x40,\xF9\xFC\n", 500'000); }

std::string combining_marks() { return "a" + repeated("\u0301", 500'000); }

std::string expanding_character() { return repeated("\uFDFA", 200'000); }

std::string number_format_of_digits() { return repeated("0", 200'000) + "\n1.5"; }

std::string number_format_of_sections() { return repeated("[<1]0;", 100'000) + "\n1.5"; }

std::string number_format_of_brackets() { return repeated("[h]", 100'000) + "\n45000.5"; }

std::string number_format_of_fractions() {
  return repeated("?", 100'000) + "/" + repeated("?", 100'000) + "\n0.3";
}

std::string long_number_under_a_format() { return "#,##0.00\n" + repeated("9", kDigits); }

std::string long_list_of_targets() { return repeated("11.6、", 200'000); }

std::string eras() { return repeated("令和", 300'000); }

std::string signs() { return repeated("▲", 300'000) + "5"; }

std::string form_of_headers() { return repeated(kHeader, 20'000); }

std::string form_of_columns() {
  return repeated("指標番号,", 100'000) + "\n" + repeated("P51-01,", 100'000);
}

std::string form_of_one_number() {
  return std::string(kHeader) + "P51-01,a,人,2024年度," + repeated("9", kDigits) + ",2029年度,▲" +
         repeated("9", kDigits) + "\n";
}

std::string form_of_equal_records() {
  return std::string(kHeader) + repeated("P51-01,名,人,2024年度,1,2029年度,2以上\n", 50'000);
}

std::string form_of_faults() {
  return std::string(kHeader) + repeated("X,,?,令和0年,約,2029/2/29,x以下\n", 50'000);
}

std::string form_of_notes() { return repeated("※ 注,\n計,1\n様式1,\n", 100'000); }

}  // namespace

std::span<const HostileFile> hostile_texts() {
  static constexpr std::array kFiles{
      HostileFile{"LineOf100Megabytes", "csv", line_of_100_megabytes},
      HostileFile{"QuotedLineOf100Megabytes", "csv", quoted_line_of_100_megabytes},
      HostileFile{"Columns", "csv", columns},
      HostileFile{"MoreFieldsThanFit", "csv", more_fields_than_fit},
      HostileFile{"OpenQuotes", "csv", open_quotes},
      HostileFile{"LongNumberInAField", "csv", long_number},
      HostileFile{"HalfCharacters", "csv", half_characters},
      HostileFile{"UserDefinedCharacters", "csv", user_defined_characters},
      HostileFile{"LongNumber", "values", long_number},
      HostileFile{"CombiningMarks", "values", combining_marks},
      HostileFile{"ExpandingCharacter", "values", expanding_character},
      HostileFile{"NumberFormatOfDigits", "values", number_format_of_digits},
      HostileFile{"NumberFormatOfSections", "values", number_format_of_sections},
      HostileFile{"NumberFormatOfBrackets", "values", number_format_of_brackets},
      HostileFile{"NumberFormatOfFractions", "values", number_format_of_fractions},
      HostileFile{"LongNumberUnderAFormat", "values", long_number_under_a_format},
      HostileFile{"LongListOfTargets", "values", long_list_of_targets},
      HostileFile{"Eras", "values", eras},
      HostileFile{"Signs", "values", signs},
      HostileFile{"FormOfHeaders", "form", form_of_headers},
      HostileFile{"FormOfColumns", "form", form_of_columns},
      HostileFile{"FormOfOneNumber", "form", form_of_one_number},
      HostileFile{"FormOfEqualRecords", "form", form_of_equal_records},
      HostileFile{"FormOfFaults", "form", form_of_faults},
      HostileFile{"FormOfNotes", "form", form_of_notes}};
  return kFiles;
}

}  // namespace nenpo::fuzz
