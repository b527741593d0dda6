#include "normalize/number.h"

#include <gtest/gtest.h>

#include "normalize/number_format_code.h"
#include "tests/normalize/workbook_kit.h"

namespace nenpo::normalize {
namespace {

/// "-45.4 reduction 万本 at_least", or the code of what is wrong.
std::string told(const Reading<WrittenNumber>& reading) {
  if (!reading.value) return reading.problem->code;
  std::string text = to_string(reading.value->value);
  if (reading.value->reduction) text += " reduction";
  if (!reading.value->unit.empty()) text += " " + reading.value->unit;
  if (reading.value->bound != model::Comparator::kEqual)
    text += " " + to_string(reading.value->bound);
  if (reading.value->base_year) text += " of " + std::to_string(reading.value->base_year->starts);
  if (reading.problem) text += " [" + reading.problem->code + "]";
  return text;
}

struct Case {
  const char* written;
  const char* expected;
};

TEST(Number, ReadsWhatDepartmentsWrite) {
  constexpr Case kCases[] = {
      {"41.0", "41.0"},
      {"１，２３４．５", "1234.5"},
      {"1,234", "1234"},
      {"1\u00A0234", "1234"},
      {"+5", "5"},
      {"0", "0"},
      {"0.0", "0.0"},
      {"▲13.1", "-13.1 reduction"},
      {"△13.1", "-13.1 reduction"},
      {"▲ 1,234", "-1234 reduction"},
      {"−5", "-5"},
      {"－5", "-5"},
      {"‐5", "-5"},
      {"-5", "-5"},
      {"(5)", "-5 [minus-in-parentheses]"},
      {"41.0%", "41.0 %"},
      {"41.0％", "41.0 %"},
      {"５０．０％以上", "50.0 % at_least"},
      {"50.0％ 以上", "50.0 % at_least"},
      {"68.0%以上\n", "68.0 % at_least"},
      {"742g以下", "742 g at_most"},
      {"≧10件", "10 件 at_least"},
      {"190.3 万人／日", "190.3 万人/日"},
      {"143万本", "143 万本"},
      {"1,039か所", "1039 か所"},
      {"3億8598万7000", "385987000"},
      {"3億8598万7000円", "385987000 円"},
      {"5千t-CO2", "5 千t-CO2"},
      {"44.7（速報）", "44.7 [remark-dropped]"},
      {"44.7%※1", "44.7 % [remark-dropped]"},
      {"44.7注2）", "44.7 [remark-dropped]"},
      {"4千", "4 千"},
      {"約300人", "300 人 about"},
      {"約300人程度", "300 人 about"},
      {"300未満", "300 less_than"},
      {"300人を超える", "300 人 more_than"},
      {"2018年度比▲45.4%以上", "-45.4 reduction % at_least of 2018"},
      {"▲35.0%（2013年度比）", "-35.0 reduction % of 2013"},
      {"(平成25年度比)▲35.0%", "-35.0 reduction % of 2013"},
      {"2018(平成30)年度比 ▲35.0%", "-35.0 reduction % of 2018"},
      {"対2018年度比35.0%削減", "-35.0 reduction % of 2018"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(told(read_number(c.written, test::vocabulary())), c.expected) << c.written;
}

TEST(Number, RefusesWhatIsNoSingleFigure) {
  for (const char* written :
       {"増加させる", "1,23,4", "12,34", ",123", "1,2345", "1,,234", "▲-5", "--5", "3～5", "3-5",
        "約300以上", "10件から", "1.2.3", ".", "", "2024年度で41", "44.71)", "2018年度比▲35.0%減",
        "1234567890123456789"}) {
    EXPECT_EQ(told(read_number(written, test::vocabulary())), "not-a-number") << written;
  }
}

TEST(Number, SaysWhatWasReadAndHowToMendIt) {
  const auto reading = read_number("増加させる", test::vocabulary());
  EXPECT_EQ(reading.problem->message, "数値欄の「増加させる」は数値として読めません。");
  EXPECT_EQ(reading.problem->remedy,
            "数字だけを1つ入力してください（例: "
            "41.0）。単位は単位欄に、「以上」「以下」は以上／以下欄に書きます。");
  EXPECT_EQ(read_number("12,34", test::vocabulary()).problem->message,
            "数値欄の「12,34」は桁区切りの位置が正しくありません。");
  EXPECT_EQ(read_number("3～5", test::vocabulary()).problem->message,
            "数値欄の「3～5」は範囲を表しており、1つの数値に定まりません。");
  EXPECT_EQ(read_number("前年度比▲3%", test::vocabulary()).problem->message,
            "「前年度比▲3%」は、何年度と比べた値かを読み取れません。");
  EXPECT_EQ(read_number("44.7%※1", test::vocabulary()).problem->message,
            "数値欄の「44.7%※1」から「※1」を除いて読みました。");
}

struct CellCase {
  const char* stored;
  const char* displayed;
  const char* format;
  const char* expected;
};

TEST(NumberCell, CountsTimesHundredUnderAPercentFormatOnly) {
  constexpr CellCase kCases[] = {
      {"0.256", "25.6%", "0.0%", "25.6 %"},
      {"0.4", "40%", "0%", "40 %"},
      {"0", "0%", "0\"%\"", "0 %"},
      {"0", "0%", "0\\%", "0 %"},
      {"25.6", "25.6%", "0.0\"%\"", "25.6 %"},
      {"0.256", "0.256", "0.0%", "25.6 %"},
      {"0.41", "0.41", "General", "0.41"},
      {"60", "60", "0", "60"},
      {"42", "42.0", "0.0", "42.0"},
      {"12935", "12,935", "#,##0", "12935"},
      {"793", "793g", "0\"g\"", "793 g"},
      {"742", "742g以下", "0\"g以下\"", "742 g at_most"},
      {"2", "指標数 2件", "\"指標数 \"0\"件\"", "2"},
      {"99999999999999999", "#####", "0%", "not-a-number"},  // times 100 it has too many digits
  };
  for (const CellCase& c : kCases) {
    model::Cell cell;
    cell.type = model::CellType::kNumber;
    cell.stored = c.stored;
    cell.displayed = c.displayed;
    EXPECT_EQ(told(read_number_cell(cell, c.format, test::vocabulary())), c.expected)
        << c.displayed;
  }
}

TEST(NumberCell, TakesTheSignFromWhatIsStored) {
  constexpr CellCase kCases[] = {
      {"-35", "▲35.0", "0.0;\"▲\"0.0", "-35.0 reduction"},
      {"-1234", "▲ 1,234", "#,##0;\"▲ \"#,##0", "-1234 reduction"},
      {"-1234", "-▲ 1,234", "\"▲ \"#,##0", "-1234"},
      {"-5", "(5)", "0_);(0)", "-5"},
      {"-5", "5", "0;0", "-5"},
      {"1234", "▲1,234", "\"▲\"#,##0", "not-a-number"},
  };
  for (const CellCase& c : kCases) {
    model::Cell cell;
    cell.type = model::CellType::kNumber;
    cell.stored = c.stored;
    cell.displayed = c.displayed;
    EXPECT_EQ(told(read_number_cell(cell, c.format, test::vocabulary())), c.expected)
        << c.displayed;
  }
}

TEST(NumberInUnit, AcceptsSpellingsAndPrefixesOfTheColumnsUnit) {
  struct UnitCase {
    const char* written;
    const char* column;
    const char* expected;
  };
  constexpr UnitCase kCases[] = {
      {"143万本", "万本", "143"},
      {"35.6", "台", "35.6"},
      {"33％", "%", "33"},
      {"5箇所", "か所", "5"},
      {"190.3万人／日", "万人/日", "190.3"},
      {"500万人", "人", "5000000"},
      {"4千", "人", "4000"},
      {"143万", "万本", "143"},
      {"3億8598万7000", "円", "385987000"},
      {"1.2億円", "円", "120000000"},
      {"5百万円", "千円", "5000 converted"},
      {"3億8598万7000", "千円", "385987 converted"},
      {"500万", "千円", "5000 converted"},
      {"50円", "千円", "0.05 converted"},
      {"1.5kg", "g", "1500 converted"},
      {"2ha", "㎡", "20000 converted"},
      {"30t", "t-CO2", "-"},
      {"143万株", "万本", "-"},
      {"5件", "社", "-"},
      {"41.0%", "ポイント", "-"},
  };
  for (const UnitCase& c : kCases) {
    const auto value =
        in_unit(*read_number(c.written, test::vocabulary()).value, c.column, test::vocabulary());
    const std::string told =
        value ? to_string(value->value) + (value->converted ? " converted" : "") : "-";
    EXPECT_EQ(told, c.expected) << c.written << " in " << c.column;
  }
}

TEST(NumberFormatCode, SeesOnlyAnUnquotedPercent) {
  EXPECT_TRUE(facts_of_format("0.0%").percent);
  EXPECT_EQ(facts_of_format("0.0%").places, 1);
  EXPECT_FALSE(facts_of_format("0\"%\"").percent);
  EXPECT_FALSE(facts_of_format("0\\%").percent);
  EXPECT_FALSE(facts_of_format("0;0%").percent);
  EXPECT_FALSE(facts_of_format("[>1]0\"").percent);
}

}  // namespace
}  // namespace nenpo::normalize
