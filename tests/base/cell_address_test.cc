#include "base/cell_address.h"

#include <gtest/gtest.h>

namespace nenpo {
namespace {

TEST(CellAddress, IsWrittenAsInASpreadsheet) {
  EXPECT_EQ(to_a1({0, 0}), "A1");
  EXPECT_EQ(to_a1({6, 2}), "C7");
  EXPECT_EQ(to_a1({9, 25}), "Z10");
  EXPECT_EQ(to_a1({0, 26}), "AA1");
  EXPECT_EQ(to_a1({1'048'575, 16'383}), "XFD1048576");
}

TEST(CellAddress, IsReadBack) {
  for (const char* text : {"A1", "Z10", "AA1", "AZ3", "XFD1048576"}) {
    const auto address = parse_a1(text);
    ASSERT_TRUE(address.has_value()) << text;
    EXPECT_EQ(to_a1(*address), text);
  }
  EXPECT_EQ(parse_a1("$H$7"), (CellAddress{6, 7}));
}

TEST(CellAddress, BeyondTheSheetIsRefused) {
  for (const char* text : {"", "A", "1", "A0", "XFE1", "A1048577", "A1B", "A-1", "Ａ1"}) {
    EXPECT_FALSE(parse_a1(text).has_value()) << text;
  }
}

TEST(CellAddress, OrdersRowByRow) { EXPECT_LT((CellAddress{1, 9}), (CellAddress{2, 0})); }

}  // namespace
}  // namespace nenpo
