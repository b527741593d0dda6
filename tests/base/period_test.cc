#include "base/period.h"

#include <gtest/gtest.h>

namespace nenpo {
namespace {

TEST(Date, ThatDoesNotExistIsRefused) {
  EXPECT_FALSE(make_date(2025, 2, 30).has_value());
  EXPECT_FALSE(make_date(2023, 2, 29).has_value());
  EXPECT_FALSE(make_date(1900, 2, 29).has_value());
  EXPECT_FALSE(make_date(2025, 13, 1).has_value());
  EXPECT_FALSE(make_date(2025, 4, 0).has_value());
  EXPECT_TRUE(make_date(2024, 2, 29).has_value());
  EXPECT_TRUE(make_date(2000, 2, 29).has_value());
}

TEST(Date, IsFoundFromItsDayNumber) {
  EXPECT_EQ(to_iso(date_from_day_number(0)), "1970-01-01");
  EXPECT_EQ(to_iso(date_from_day_number(18017)), "2019-05-01");
  EXPECT_EQ(to_iso(date_from_day_number(-25567)), "1900-01-01");
  EXPECT_EQ(to_iso(date_from_day_number(11016)), "2000-02-29");
  EXPECT_EQ(to_iso(date_from_day_number(11017)), "2000-03-01");
}

TEST(FiscalYear, BeginsOnTheFirstOfApril) {
  EXPECT_EQ(fiscal_year_of({2024, 3, 31}), FiscalYear{2023});
  EXPECT_EQ(fiscal_year_of({2024, 4, 1}), FiscalYear{2024});
}

TEST(Period, TellsAYearFromAFiscalYear) {
  EXPECT_EQ(to_japanese(FiscalYear{2025}), "2025年度");
  EXPECT_EQ(to_japanese(CalendarYear{2025}), "2025年");
  EXPECT_EQ(to_japanese(Date{2026, 2, 13}), "2026年2月13日");
  EXPECT_EQ(period_type(FiscalYear{2025}), "fiscal_year");
  EXPECT_EQ(period_type(CalendarYear{2025}), "calendar_year");
  EXPECT_EQ(period_value(Date{2026, 2, 13}), "2026-02-13");
}

}  // namespace
}  // namespace nenpo
