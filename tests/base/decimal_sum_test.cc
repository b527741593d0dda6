#include "base/decimal_sum.h"

#include <gtest/gtest.h>

namespace nenpo {
namespace {

TEST(DecimalSum, KeepsTheDecimalsOfBoth) {
  EXPECT_EQ(to_string(*add({10, 1}, {25, 2})), "1.25");
  EXPECT_EQ(to_string(*add({-45, 1}, {5, 1})), "-4.0");
}

TEST(DecimalSum, IsNothingBeyondEighteenDigits) {
  constexpr std::int64_t kLargest = 999'999'999'999'999'999;
  EXPECT_EQ(to_string(*add({kLargest, 0}, {0, 0})), "999999999999999999");
  EXPECT_FALSE(add({kLargest, 0}, {1, 0}));
  EXPECT_FALSE(add({kLargest, 0}, {1, 1}));
}

}  // namespace
}  // namespace nenpo
