#include <gtest/gtest.h>

#include "pdf/preflight/document_rules.h"

namespace nenpo::pdf {
namespace {

TEST(LanguageTag, HasSubtagsOfLettersAndNumerals) {
  for (const char* tag : {"ja", "en-US", "zh-Hant-TW", "de-1996", "x-kawasaki"}) {
    EXPECT_TRUE(is_language_tag(tag)) << tag;
  }
  for (const char* other : {"", "ja_JP", "日本語", "-ja", "en-", "en--US", "1ja",
                            "english language", "japaneselanguage", "ja-123456789"}) {
    EXPECT_FALSE(is_language_tag(other)) << other;
  }
}

}  // namespace
}  // namespace nenpo::pdf
