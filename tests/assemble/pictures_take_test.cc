// Codes that a template takes from the prose.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;
using testing::HasSubstr;

TypedChapter taken_as_code(std::string_view prose) {
  model::Edition edition;
  edition.prose.push_back({"prose/a/b.md", std::string(prose)});
  return {":::{take prose=\"a/b.md\" as=\"qr\"}\n:::\n", edition};
}

TEST(PictureTakes, AUrlInAParagraphOfItsOwnIsACode) {
  for (const char* url :
       {"<https://www.city.kawasaki.jp/a>\n", "https://www.city.kawasaki.jp/a\n"}) {
    const auto chapter = taken_as_code(url);
    EXPECT_THAT(chapter.blocks, HasSubstr("https://www.city.kawasaki.jp/a"));
    EXPECT_THAT(chapter.blocks, testing::Not(HasSubstr("paragraph"))) << url;
    EXPECT_EQ(chapter.found, "");
  }
}

TEST(PictureTakes, AUrlAmongOtherWordsIsNoCodeAndIsReported) {
  const auto chapter = taken_as_code("詳しくは https://www.city.kawasaki.jp/a を\n");
  EXPECT_THAT(chapter.blocks, HasSubstr("paragraph 詳しくは"));
  EXPECT_EQ(chapter.found, "error malformed-block chapter.md:1\n");
}

}  // namespace
}  // namespace nenpo::assemble
