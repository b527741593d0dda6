#include "package/zip_patch.h"

#include <gmock/gmock.h>

#include "package/zip_package.h"
#include "tests/support/package_builder.h"

namespace nenpo::package {
namespace {

using test::HandMadeEntry;
using test::zipped_by_hand;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string content_of(const std::string& bytes, std::string_view part) {
  Budget budget;
  const ZipPackage package(bytes, budget);
  std::string content;
  EXPECT_EQ(package.read(part, content), ZipTrouble::kNone) << part;
  return content;
}

std::vector<std::string> parts_of(const std::string& bytes) {
  Budget budget;
  return ZipPackage(bytes, budget).parts();
}

TEST(ZipPatch, ChangesAddsAndLeavesOutParts) {
  const std::string before = test::zipped({{"a", "1"}, {"b", "2"}, {"c", "3"}});
  const auto after = patch_zip(before, {{"b", "changed"}, {"c", {}}, {"d", "new"}});
  ASSERT_TRUE(after.has_value());
  EXPECT_THAT(parts_of(*after), ElementsAre("a", "b", "d"));
  EXPECT_EQ(content_of(*after, "a"), "1");
  EXPECT_EQ(content_of(*after, "b"), "changed");
  EXPECT_EQ(content_of(*after, "d"), "new");
}

TEST(ZipPatch, FindsPartsWithoutRegardToCaseAndSlashes) {
  const auto after =
      patch_zip(zipped_by_hand({{.name = "XL\\Book.xml", .data = "1"}}), {{"xl/book.xml", "2"}});
  ASSERT_TRUE(after.has_value());
  EXPECT_THAT(parts_of(*after), ElementsAre("xl/book.xml"));
  EXPECT_THAT(*after, HasSubstr("XL\\Book.xml"));
  EXPECT_EQ(content_of(*after, "xl/book.xml"), "2");
}

// The stretch "stored, not deflated" would not survive being packed anew.
TEST(ZipPatch, CopiesOtherEntriesAsTheyArePacked) {
  const std::string stored(300, 'x');
  const auto after = patch_zip(
      zipped_by_hand({{.name = "a", .data = stored, .flags = 8}, {.name = "b", .data = stored}}),
      {{"b", "2"}});
  ASSERT_TRUE(after.has_value());
  EXPECT_THAT(*after, HasSubstr("a" + stored));
  EXPECT_THAT(*after, Not(HasSubstr("b" + stored)));
  EXPECT_EQ(content_of(*after, "a"), stored);
}

TEST(ZipPatch, LeavesTheCallersBytesAlone) {
  const std::string before = test::zipped({{"a", std::string(5000, 'x')}, {"b", "2"}});
  const std::string copy = before;
  EXPECT_TRUE(patch_zip(before, {{"b", "3"}}).has_value());
  EXPECT_EQ(before, copy);
}

TEST(ZipPatch, GivesTheSameBytesForTheSameChanges) {
  const std::string before = test::zipped({{"a", "1"}});
  EXPECT_EQ(patch_zip(before, {{"b", "2"}, {"a", "3"}}),
            patch_zip(before, {{"b", "2"}, {"a", "3"}}));
  const auto after = patch_zip(before, {{"a", "3"}});
  ASSERT_TRUE(after.has_value());
  EXPECT_EQ(after->substr(10, 4), std::string("\0\0\x21\0", 4));  // time and date of 1980-01-01
}

TEST(ZipPatch, RefusesWhatIsNoArchive) {
  EXPECT_FALSE(patch_zip("no archive", {{"a", "1"}}).has_value());
  EXPECT_FALSE(patch_zip("", {}).has_value());
  const std::string before = test::zipped({{"a", "1"}});
  EXPECT_FALSE(patch_zip(before.substr(0, before.size() - 10), {{"a", "2"}}).has_value());
}

}  // namespace
}  // namespace nenpo::package
