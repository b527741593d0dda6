#include "base/decimal.h"

#include <gtest/gtest.h>

namespace nenpo {
namespace {

TEST(Decimal, KeepsItsTrailingZero) {
  for (const char* text : {"41.0", "0", "0.0", "-35.0", "1039", "12935.50", "-0.5"}) {
    const auto value = parse_decimal(text);
    ASSERT_TRUE(value.has_value()) << text;
    EXPECT_EQ(to_string(*value), text);
  }
}

TEST(Decimal, RefusesWhatIsNoPlainNumber) {
  for (const char* text :
       {"", "-", ".5", "5.", "1,039", "1e3", "４１", " 1", "1.2.3", "1234567890123456789"}) {
    EXPECT_FALSE(parse_decimal(text).has_value()) << text;
  }
}

TEST(Decimal, PrintsWithCommasAndTriangle) {
  EXPECT_EQ(to_printed({1039, 0}), "1,039");
  EXPECT_EQ(to_printed({999, 0}), "999");
  EXPECT_EQ(to_printed({-350, 1}), "▲35.0");
  EXPECT_EQ(to_printed({123456789, 2}), "1,234,567.89");
  EXPECT_EQ(to_printed({5, 2}), "0.05");
}

TEST(Decimal, ComparesByValue) {
  EXPECT_TRUE(compare({410, 1}, {41, 0}) == 0);
  EXPECT_TRUE(compare({-454, 1}, {-350, 1}) < 0);
  EXPECT_TRUE(compare({411, 1}, {41, 0}) > 0);
  EXPECT_TRUE(compare({999'999'999'999'999'999, 0}, {1, 18}) > 0);
}

TEST(Decimal, TimesAHundredMovesThePoint) {
  EXPECT_EQ(to_string(times_hundred({256, 3}).value()), "25.6");
  EXPECT_EQ(to_string(times_hundred({4, 1}).value()), "40");
  EXPECT_EQ(to_string(times_hundred({1, 0}).value()), "100");
  EXPECT_EQ(to_string(times_hundred({9'999'999'999'999'999, 0}).value()), "999999999999999900");
  EXPECT_FALSE(times_hundred({-10'000'000'000'000'000, 0}).has_value());
}

TEST(Decimal, RoundsHalfAwayFromZero) {
  EXPECT_EQ(to_string(with_places({2565, 2}, 1)), "25.7");
  EXPECT_EQ(to_string(with_places({-2565, 2}, 1)), "-25.7");
  EXPECT_EQ(to_string(with_places({2564, 2}, 1)), "25.6");
  EXPECT_EQ(to_string(with_places({40, 0}, 1)), "40.0");
}

TEST(Decimal, IsFilledUpOnlyAsFarAsItsDigitsGo) {
  EXPECT_EQ(to_string(with_places({123'456'789'012'345, 0}, 30)), "123456789012345.000");
  EXPECT_EQ(to_string(with_places({-999'999'999'999'999'999, 0}, 2)), "-999999999999999999");
}

}  // namespace
}  // namespace nenpo
