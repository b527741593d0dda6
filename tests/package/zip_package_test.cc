#include "package/zip_package.h"

#include <gmock/gmock.h>

#include "package/zip_directory.h"
#include "tests/support/package_builder.h"

namespace nenpo::package {
namespace {

using test::HandMadeEntry;
using test::zipped_by_hand;
using testing::ElementsAre;

struct Unpacked {
  ZipTrouble trouble = ZipTrouble::kNone;
  std::string content;
};

Unpacked unpack(const std::string& bytes, std::string_view part) {
  Budget budget;
  const ZipPackage package(bytes, budget);
  Unpacked unpacked;
  unpacked.trouble = package.read(part, unpacked.content);
  return unpacked;
}

TEST(ZipPackage, FindsPartsWithoutRegardToCaseAndSlashes) {
  const std::string bytes = zipped_by_hand(
      {{.name = "XL\\Workbook.xml", .data = "甲"}, {.name = "/b.xml", .data = "乙"}});
  EXPECT_EQ(unpack(bytes, "xl/workbook.xml").content, "甲");
  EXPECT_EQ(unpack(bytes, "B.XML").content, "乙");
  EXPECT_EQ(unpack(bytes, "c.xml").trouble, ZipTrouble::kMissing);
  Budget budget;
  EXPECT_THAT(ZipPackage(bytes, budget).parts(), ElementsAre("b.xml", "xl/workbook.xml"));
}

TEST(ZipPackage, ReadsSizesThatFollowTheData) {
  const auto unpacked = unpack(
      zipped_by_hand({{.name = "a", .data = "data", .flags = 8}, {.name = "b", .data = "x"}}), "a");
  EXPECT_EQ(unpacked.trouble, ZipTrouble::kNone);
  EXPECT_EQ(unpacked.content, "data");
}

TEST(ZipPackage, FindsAWrongChecksum) {
  EXPECT_EQ(unpack(zipped_by_hand({{.name = "a", .data = "data", .crc_error = 1}}), "a").trouble,
            ZipTrouble::kCorrupt);
}

TEST(ZipPackage, RefusesPartsThatOccurTwice) {
  const std::string bytes = zipped_by_hand(
      {{.name = "a", .data = "1"}, {.name = "A", .data = "2"}, {.name = "b", .data = "3"}});
  EXPECT_EQ(unpack(bytes, "a").trouble, ZipTrouble::kCorrupt);
  EXPECT_EQ(unpack(bytes, "b").content, "3");
}

TEST(ZipPackage, TellsEncryptedParts) {
  EXPECT_EQ(unpack(zipped_by_hand({{.name = "a", .data = std::string(20, 'x'), .flags = 1}}), "a")
                .trouble,
            ZipTrouble::kEncrypted);
}

TEST(ZipPackage, FindsEntriesThatClaimTheSameBytes) {
  const std::string bytes = zipped_by_hand({{.name = "a", .data = "12345678", .size_lie = 30},
                                            {.name = "b", .data = std::string(64, 'x')}});
  EXPECT_EQ(unpack(bytes, "a").trouble, ZipTrouble::kCorrupt);
}

TEST(ZipDirectory, LetsEntriesLieSideBySide) {
  EXPECT_FALSE(has_overlapping_entries(
      zipped_by_hand({{.name = "a", .data = "1"}, {.name = "b", .data = ""}})));
  EXPECT_TRUE(has_overlapping_entries(
      zipped_by_hand({{.name = "a", .data = "1", .size_lie = 1}, {.name = "b", .data = "2"}})));
  EXPECT_FALSE(has_overlapping_entries(test::zipped({{"a", "1"}, {"b", "2"}})));
  EXPECT_FALSE(has_overlapping_entries("no archive"));
  EXPECT_FALSE(has_overlapping_entries(""));
}

TEST(ZipPackage, FailsWhereverItIsCut) {
  const std::string bytes = test::zipped({{"a", std::string(500, 'x')}, {"b", "y"}});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_NE(unpack(bytes.substr(0, size), "a").trouble, ZipTrouble::kNone) << size;
  }
}

TEST(ZipPackage, StopsBombsByTheirRatio) {
  const std::string bytes = test::zipped({{"a", std::string(40 << 20, '\0')}});
  ASSERT_LT(bytes.size(), 100'000u);
  EXPECT_EQ(unpack(bytes, "a").trouble, ZipTrouble::kTooLarge);
}

TEST(ZipPackage, CountsParts) {
  std::vector<HandMadeEntry> entries;
  for (std::uint32_t i = 0; i <= Budget::kMaxParts; ++i)
    entries.push_back({.name = "p" + std::to_string(i), .data = ""});
  EXPECT_EQ(unpack(zipped_by_hand(entries), "p1").trouble, ZipTrouble::kTooLarge);
  entries.pop_back();
  EXPECT_EQ(unpack(zipped_by_hand(entries), "p1").trouble, ZipTrouble::kNone);
}

}  // namespace
}  // namespace nenpo::package
