// guidance.pdf: what is made stands where it belongs.
#include <gtest/gtest.h>

#include <string>

#include "base/text.h"
#include "tests/app/printed_words.h"

namespace nenpo::test {
namespace {

std::string guidance_text() {
  std::u32string text;
  for (const std::u32string& page : printed_words("guidance")) text += page;
  return to_utf8(text);
}

TEST(GuidancePdf, NumbersTheExamplesUpwardAndOnce) {
  const std::string text = guidance_text();
  std::size_t at = 0;
  for (const char* serial : {"①", "②", "③", "④", "⑤", "⑦", "⑧", "⑨"}) {  // ⑥ has half a page
    const std::string head =
        to_utf8(bare(std::string(serial) + "庁内SDGsの「先進事例や身近な事例」"));
    const std::size_t found = text.find(head, at);
    ASSERT_NE(found, std::string::npos) << head;
    EXPECT_EQ(text.find(head, found + 1), std::string::npos) << head;
    at = found;
  }
}

TEST(GuidancePdf, SaysVersionAndMonthOnTheCoverAndTheBack) {
  const std::string text = guidance_text();
  EXPECT_NE(text.find("Ver4.0"), std::string::npos);
  const std::size_t cover = text.find("2026年3月川崎市");
  ASSERT_NE(cover, std::string::npos);
  EXPECT_NE(text.find("2026年3月川崎市", cover + 1), std::string::npos);
  EXPECT_NE(text.find("川崎市は持続可能な開発目標SDGsを支援しています。"), std::string::npos);
}

}  // namespace
}  // namespace nenpo::test
