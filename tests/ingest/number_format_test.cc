#include "ingest/number_format.h"

#include <gtest/gtest.h>

#include <vector>

namespace nenpo::ingest {
namespace {

struct Shown {
  const char* code;
  const char* stored;
  const char* expected;
};

void expect_shown(const std::vector<Shown>& cases) {
  for (const auto& [code, stored, expected] : cases) {
    EXPECT_EQ(NumberFormat(code).display(stored, Epoch::k1900), expected)
        << code << " of " << stored;
  }
}

TEST(NumberFormat, ShowsPlacesGroupsAndPercent) {
  expect_shown({{"0", "1234.5", "1235"},
                {"0", "-1234.5", "-1235"},
                {"0.0", "41", "41.0"},
                {"0.00", "2.675", "2.68"},  // the digits decide, not the binary value below them
                {"#,##0", "1039", "1,039"},
                {"#,##0", "1234567", "1,234,567"},
                {"#,##0", "-999", "-999"},
                {"#,##0.0", "1234.56", "1,234.6"},
                {"0,000", "12", "0,012"},
                {"0%", "0.256", "26%"},
                {"0.0%", "0.256", "25.6%"},
                {"0.0%", "0.25600000000000001", "25.6%"},
                {"#,##0,", "1234567", "1,235"},
                {"0.0,,\"百万円\"", "1234567", "1.2百万円"},
                {"000000", "10006", "010006"},
                {"#", "0", ""},
                {"#.##", "5", "5."},
                {".00", "5.25", "5.25"},
                {"0.0?", "1.5", "1.5 "},
                {"???", "5", "  5"},
                {"000-0000", "2108577", "210-8577"}});
}

TEST(NumberFormat, ShowsTheTriangleOfJapaneseAccounts) {
  expect_shown({{"#,##0;\"▲ \"#,##0", "-1234", "▲ 1,234"},
                {"#,##0;\"▲ \"#,##0", "1234", "1,234"},
                {"#,##0.0;▲#,##0.0", "-35", "▲35.0"},
                {"▲ #,##0", "35", "▲ 35"},
                {"0.0;\"△ \"0.0", "-0.44", "△ 0.4"},
                {"#,##0;[Red]\\-#,##0", "-1234", "-1,234"}});
}

TEST(NumberFormat, ShowsQuotedUnits) {
  expect_shown({{"0.0\"g\"", "872.04", "872.0g"},
                {"#,##0\"人／日\"", "1039", "1,039人／日"},
                {"0\\か\\所", "12", "12か所"},
                {"[$¥-411]#,##0", "500", "¥500"},
                {"\"年\"0", "3", "年3"}});
}

TEST(NumberFormat, ChoosesSectionsBySignAndCondition) {
  expect_shown({{"0;(0);\"零\"", "0", "零"},
                {"0;(0);\"零\"", "-5", "(5)"},
                {"0;;", "-5", ""},
                {";;;", "5", ""},
                {"[>=100]#,##0;0.0", "100", "100"},
                {"[>=100]#,##0;0.0", "99.94", "99.9"},
                {"[<0]\"▲\"0;0", "-3", "▲3"},
                {"[<100]0;0.0", "-5", "-5"},
                {"[=1]\"有\";[=0]\"無\";General", "1", "有"},
                {"[=1]\"有\";[=0]\"無\";General", "0", "無"},
                {"[=1]\"有\";[=0]\"無\";General", "2.5", "2.5"}});
}

TEST(NumberFormat, ShowsGeneralInElevenCharacters) {
  expect_shown({{"General", "0", "0"},
                {"General", "0.256", "0.256"},
                {"General", "0.33333333333333331", "0.333333333"},
                {"General", "1234567890.123", "1234567890"},
                {"General", "12345678901", "12345678901"},
                {"General", "123456789012", "1.23457E+11"},
                {"General", "0.00001", "0.00001"},
                {"General", "0.000012345678", "1.23457E-05"},
                {"General", "0.00012345678", "0.000123457"},
                {"General", "0.30000000000000004", "0.3"},
                {"General", "-12.5", "-12.5"},
                {"G/標準", "12.5", "12.5"},
                {"General\"件\"", "3", "3件"},
                {"@", "-2.9", "-2.9"},
                {"@\" \"", "3", "3 "}});
}

TEST(NumberFormat, ShowsExponentsAndFractions) {
  expect_shown({{"0.00E+00", "12345", "1.23E+04"},
                {"0.00E+00", "0.00012345", "1.23E-04"},
                {"0.0E+0", "9.96", "1.0E+1"},
                {"##0.0E+0", "12345", "12.3E+3"},
                {"0.00E-00", "12345", "1.23E04"},
                {"0E+0", "0", "0E+0"},
                {"# ?/?", "1.5", "1 1/2"},
                {"# ?/?", "3", "3    "},
                {"# ?\?/??", "0.333", "  1/3 "},
                {"# ?/8", "0.375", " 3/8"},
                {"?/?", "1.5", "3/2"},
                {"0/0", "0.999", "1/1"}});
}

TEST(NumberFormat, ShowsWesternDates) {
  expect_shown({{"yyyy/m/d", "43586", "2019/5/1"},
                {"yyyy-mm-dd", "43586", "2019-05-01"},
                {"yyyy\"年\"m\"月\"d\"日\"", "46066", "2026年2月13日"},
                {"yy.m.d", "46066", "26.2.13"},
                {"d-mmm-yy", "43586", "1-May-19"},
                {"mmmm", "43586", "May"},
                {"dddd", "43586", "Wednesday"},
                {"m/d(aaa)", "43586", "5/1(水)"},
                {"aaaa", "43586", "水曜日"},
                {"[$-411]dddd", "43586", "水曜日"},
                {"yyyy/m/d", "60", "1900/2/29"},
                {"yyyy/m/d", "59", "1900/2/28"},
                {"yyyy/m/d", "61", "1900/3/1"},
                {"yyyy/m/d", "1", "1900/1/1"},
                {"yyyy/m/d", "-1", "-1"},
                {"yyyy/m/d;@", "43586", "2019/5/1"}});
}

TEST(NumberFormat, ShowsEras) {
  expect_shown({{"[$-411]ggge\"年\"m\"月\"d\"日\"", "46066", "令和8年2月13日"},
                {"[$-411]ge.m.d;@", "46066", "R8.2.13"},
                {"gge", "46066", "令8"},
                {"ggge\"年\"", "43585", "平成31年"},
                {"ggge\"年\"", "43586", "令和1年"},
                {"[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@", "43586", "令和元年5月1日"},
                {"gee.mm.dd", "43586", "R01.05.01"},
                {"ggge", "32515", "昭和64"},
                {"ggge", "32516", "平成1"},
                {"[DBNum1][$-411]ggge\"年\"m\"月\"d\"日\"", "46021", "令和七年十二月三十日"},
                {"[DBNum3][$-411]0", "12", "１２"}});
}

TEST(NumberFormat, ShowsTimes) {
  expect_shown({{"h:mm", "0.5625", "13:30"},
                {"h:mm:ss", "0.56251157407407409", "13:30:01"},
                {"h:mm AM/PM", "0.5625", "1:30 PM"},
                {"[$-411]AM/PM h:mm", "0.25", "午前 6:00"},
                {"h\"時\"mm\"分\"", "0.375", "9時00分"},
                {"[h]:mm", "1.5", "36:00"},
                {"[mm]:ss", "0.0625", "90:00"},
                {"mm:ss.0", "0.00001157407407407", "00:01.0"},
                {"yyyy/m/d h:mm", "43586.5625", "2019/5/1 13:30"}});
}

TEST(NumberFormat, TellsDatesFromNumbers) {
  for (const char* code : {"yyyy/m/d", "[$-411]ge.m.d", "h:mm", "[h]", "m\"月\"", "ggge", "[Red]d",
                           "yyyy/m/d;@", "aaa"}) {
    EXPECT_TRUE(NumberFormat(code).is_date()) << code;
  }
  for (const char* code : {"General", "0.00E+00", "0\"年度\"", "\"yyyy\"0", "[Red]0", "\\d0", "@",
                           "#,##0_d", "[DBNum1]0", "[$-411]0", "", "G/標準", "0\"day\""}) {
    EXPECT_FALSE(NumberFormat(code).is_date()) << code;
  }
}

TEST(NumberFormat, ShowsTextThroughTheTextSection) {
  EXPECT_EQ(NumberFormat("0.0").display_text("集計中"), "集計中");
  EXPECT_EQ(NumberFormat("@\" \"").display_text("-2.9"), "-2.9 ");
  EXPECT_EQ(NumberFormat("0;0;0;@\"様\"").display_text("川崎"), "川崎様");
  EXPECT_EQ(NumberFormat(";;;").display_text("秘"), "");
}

TEST(NumberFormat, GivesBackWhatIsNoNumber) {
  EXPECT_EQ(NumberFormat("0.0").display("１２３", Epoch::k1900), "１２３");
  EXPECT_EQ(NumberFormat("0.0").display("1e400", Epoch::k1900), "1e400");
  EXPECT_EQ(NumberFormat("0.0").display("NaN", Epoch::k1900), "NaN");
}

TEST(NumberFormat, ReadsUnfinishedCodesAsLiterals) {
  expect_shown({{"0\"人", "3", "3人"},
                {"0[", "3", "3"},
                {"0\\", "3", "3"},
                {"0_", "3", "3 "},
                {"", "3", ""}});
}

TEST(BuiltinFormats, AreThoseOfJapaneseExcel) {
  EXPECT_EQ(builtin_format(0), "General");
  EXPECT_EQ(builtin_format(14), "yyyy/m/d");
  EXPECT_EQ(builtin_format(38), "#,##0;[Red]\\-#,##0");
  EXPECT_EQ(builtin_format(49), "@");
  EXPECT_EQ(builtin_format(57), "[$-411]ge.m.d");
  EXPECT_EQ(builtin_format(58), "[$-411]ggge\"年\"m\"月\"d\"日\"");
  EXPECT_EQ(builtin_format(59), "General");
  EXPECT_EQ(builtin_format(-1), "General");
  for (const int id : {14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29,
                       30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 58}) {
    EXPECT_TRUE(NumberFormat(builtin_format(id)).is_date()) << id;
  }
}

TEST(Serials, BecomeIsoDates) {
  EXPECT_EQ(iso_from_serial("43586", Epoch::k1900), "2019-05-01");
  EXPECT_EQ(iso_from_serial("42124", Epoch::k1904), "2019-05-01");
  EXPECT_EQ(iso_from_serial("43586.5625", Epoch::k1900), "2019-05-01T13:30:00");
  EXPECT_EQ(iso_from_serial("0.5625", Epoch::k1900), "13:30:00");
  EXPECT_EQ(iso_from_serial("1", Epoch::k1900), "1900-01-01");
  EXPECT_EQ(iso_from_serial("59", Epoch::k1900), "1900-02-28");
  EXPECT_EQ(iso_from_serial("61", Epoch::k1900), "1900-03-01");
  EXPECT_EQ(iso_from_serial("2958465", Epoch::k1900), "9999-12-31");
  EXPECT_EQ(iso_from_serial("43586.999999999", Epoch::k1900), "2019-05-02");
  EXPECT_EQ(iso_from_serial("43586.000005787", Epoch::k1900), "2019-05-01T00:00:00.500");
}

TEST(Serials, WithoutADayStayNumbers) {
  for (const char* serial : {"60", "-1", "2958466", "1e300", "NaN", "", "令和"}) {
    EXPECT_FALSE(iso_from_serial(serial, Epoch::k1900)) << serial;
  }
}

TEST(PlainNumber, DropsTheNoiseOfDoubles) {
  const std::vector<std::pair<const char*, const char*>> cases{{"0.25600000000000001", "0.256"},
                                                               {"2.56E-1", "0.256"},
                                                               {"41", "41"},
                                                               {"41.0", "41"},
                                                               {"-35.0", "-35"},
                                                               {"1E3", "1000"},
                                                               {" 12 ", "12"},
                                                               {"-0", "0"},
                                                               {"1.5e-7", "0.00000015"},
                                                               {"1E+20", "100000000000000000000"},
                                                               {"1E+300", "1E+300"},
                                                               {"1.25E-300", "1.25E-300"},
                                                               {"NaN", "NaN"},
                                                               {"▲5", "▲5"}};
  for (const auto& [stored, plain] : cases) EXPECT_EQ(plain_number(stored), plain) << stored;
}

}  // namespace
}  // namespace nenpo::ingest
