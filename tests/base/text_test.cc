#include "base/text.h"

#include <gtest/gtest.h>

namespace nenpo {
namespace {

TEST(Utf8, ComesBackAsItWas) {
  const std::string text = "川崎市 𠮷 﨑 か\u3099 é z";
  EXPECT_EQ(to_utf8(to_utf32(text)), text);
}

TEST(Utf8, TheFirstFaultIsFoundByItsOffset) {
  EXPECT_FALSE(first_invalid_utf8("川崎").has_value());
  EXPECT_EQ(first_invalid_utf8("川\xE5\xB4"), 3u);         // cut off
  EXPECT_EQ(first_invalid_utf8("a\xC0\x80"), 1u);          // overlong
  EXPECT_EQ(first_invalid_utf8("a\xED\xA0\x80"), 1u);      // surrogate
  EXPECT_EQ(first_invalid_utf8("a\xF4\x90\x80\x80"), 1u);  // beyond U+10FFFF
  EXPECT_FALSE(
      first_invalid_utf8("\xEF\xBF\xBD").has_value());  // a replacement character that was written
}

TEST(Trim, TakesTheIdeographicSpaceToo) {
  EXPECT_EQ(trim("　 環境局　"), "環境局");
  EXPECT_EQ(trim("　"), "");
  EXPECT_EQ(trim("環境 局"), "環境 局");
}

TEST(CsvField, IsQuotedOnlyWhenItMustBe) {
  EXPECT_EQ(csv_field("1039か所"), "1039か所");
  EXPECT_EQ(csv_field("1,039か所"), "\"1,039か所\"");
  EXPECT_EQ(csv_field("「a\"b」"), "\"「a\"\"b」\"");
}

TEST(CodePointName, HasAtLeastFourDigits) {
  EXPECT_EQ(code_point_name(U'髙'), "U+9AD9");
  EXPECT_EQ(code_point_name(U'A'), "U+0041");
  EXPECT_EQ(code_point_name(0x20BB7), "U+20BB7");
}

}  // namespace
}  // namespace nenpo
