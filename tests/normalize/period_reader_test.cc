#include "normalize/period_reader.h"

#include <gtest/gtest.h>

#include "tests/normalize/workbook_kit.h"

namespace nenpo::normalize {
namespace {

std::string told(const Reading<Period>& reading) {
  if (!reading.value) return reading.problem->code;
  return to_japanese(*reading.value) + (reading.problem ? " [" + reading.problem->code + "]" : "");
}

std::string told(const Reading<Date>& reading) {
  if (!reading.value) return reading.problem->code;
  return to_iso(*reading.value) + (reading.problem ? " [" + reading.problem->code + "]" : "");
}

struct Case {
  const char* written;
  const char* expected;
};

TEST(Period, ReadsEverySpellingOfAYear) {
  constexpr Case kCases[] = {
      {"2025年度", "2025年度"},
      {"２０２５年度", "2025年度"},
      {"FY2025", "2025年度"},
      {"2025", "2025年度"},
      {"令和7年度", "2025年度"},
      {"令和７", "2025年度"},
      {"R7", "2025年度"},
      {"R07", "2025年度"},
      {"Ｒ7年度", "2025年度"},
      {"令7年度", "2025年度"},
      {"2025（令和7）年度", "2025年度"},
      {"令和7(2025)年度", "2025年度"},
      {"2023年度(令和5年度)", "2023年度"},
      {"令和元年度", "2019年度"},
      {"R元", "2019年度"},
      {"平成31年度", "2019年度"},
      {"H31", "2019年度"},
      {"昭和64年", "1989年"},
      {"2024年", "2024年"},
      {"令和11年", "2029年"},
      {" 令和11 年度 ", "2029年度"},
      {"2026年2月13日", "2026年2月13日"},
      {"平成32年度", "2020年度 [era-year-past-end]"},
      {"2025/3", "2024年度 [month-for-fiscal-year]"},
      {"令和7年4月", "2025年度 [month-for-fiscal-year]"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(told(read_period(c.written, test::vocabulary())), c.expected) << c.written;
}

TEST(Period, RefusesYearsThatDoNotExistOrDisagree) {
  constexpr Case kCases[] = {
      {"令和0年度", "invalid-era-year"},
      {"R0", "invalid-era-year"},
      {"H0", "invalid-era-year"},
      {"令和5(2022)年度", "year-notation-conflict"},
      {"2022(令和5)年度", "year-notation-conflict"},
      {"24年度", "two-digit-year"},
      {"'24年度", "two-digit-year"},
      {"今年度", "unreadable-period"},
      {"2025年度末まで", "unreadable-period"},
      {"20255年度", "unreadable-period"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(told(read_period(c.written, test::vocabulary())), c.expected) << c.written;
}

TEST(Period, SaysWhichYearDoesNotExist) {
  EXPECT_EQ(read_period("令和0年度", test::vocabulary()).problem->message,
            "「令和0年度」の令和0年は存在しません。");
  EXPECT_EQ(read_period("令和5(2022)年度", test::vocabulary()).problem->message,
            "「令和5(2022)年度」の西暦と年号が一致しません（2023年と2022年）。");
}

TEST(DateReader, ReadsEverySpellingOfADay) {
  constexpr Case kCases[] = {
      {"2026/2/13", "2026-02-13"},
      {"2026.2.1", "2026-02-01"},
      {"2026.2.13", "2026-02-13"},
      {"2026.2.1", "2026-02-01"},
      {"2026-02-13", "2026-02-13"},
      {"20260213", "2026-02-13"},
      {"2026年2月13日", "2026-02-13"},
      {"令和8年2月13日", "2026-02-13"},
      {"R8.2.13", "2026-02-13"},
      {"Ｒ８．２．１３", "2026-02-13"},
      {"2026年2月13日（金）", "2026-02-13"},
      {"H31.4.30", "2019-04-30"},
      {"R1.5.1", "2019-05-01"},
      {"R1.4.1", "2019-04-01 [era-date-before-start]"},
      {"平成31年5月1日", "2019-05-01 [era-year-past-end]"},
      {"平成33年5月1日", "2021-05-01 [era-year-past-end]"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(told(read_date(c.written, test::vocabulary())), c.expected) << c.written;
}

TEST(DateReader, RefusesDaysThatDoNotExist) {
  for (const char* written :
       {"2025/2/30", "R5.2.29", "R6.2.30", "2026/13/1", "2月13日", "20261301", "きのう", ""}) {
    EXPECT_EQ(told(read_date(written, test::vocabulary())), "invalid-date") << written;
  }
  EXPECT_EQ(told(read_date("令和6年2月29日", test::vocabulary())), "2024-02-29") << "a leap year";
  EXPECT_EQ(read_date("2025/2/30", test::vocabulary()).problem->message,
            "日付「2025/2/30」は存在しません。");
}

}  // namespace
}  // namespace nenpo::normalize
