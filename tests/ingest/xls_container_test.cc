#include <gtest/gtest.h>

#include <string>

#include "ingest/ole_container.h"
#include "tests/ingest/xls_file.h"

namespace nenpo::ingest {
namespace {

constexpr std::size_t kSector = 512;
constexpr std::size_t kFatAt = kSector;            // the sector behind the header
constexpr std::size_t kDirectoryAt = 2 * kSector;  // then the directory
constexpr std::size_t kStreamEntryAt = kDirectoryAt + 128;

std::string pattern(std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) bytes.push_back(static_cast<char>(i * 7 + i / 251));
  return bytes;
}

void put(std::string& bytes, std::size_t at, const std::string& value) {
  bytes.replace(at, value.size(), value);
}

TEST(OleContainer, GivesStreamsOfEverySizeBack) {
  for (const std::size_t size : {1u, 63u, 64u, 65u, 4095u, 4096u, 4097u, 50'000u}) {
    SCOPED_TRACE(size);
    const std::string bytes = test::ole_file(u"Workbook", pattern(size));
    const auto container = OleContainer::open(bytes);
    ASSERT_TRUE(container.has_value());
    const auto stream = container->stream("Workbook");
    ASSERT_TRUE(stream.has_value());
    EXPECT_TRUE(stream->bytes == pattern(size));
    EXPECT_TRUE(stream->complete);
  }
}

TEST(OleContainer, NamesAreAlikeInUpperAndLowerCase) {
  const std::string bytes = test::ole_file(u"WORKBOOK", "x");
  const auto container = OleContainer::open(bytes);
  ASSERT_TRUE(container.has_value());
  EXPECT_TRUE(container->has_stream("Workbook"));
  EXPECT_FALSE(container->has_stream("Book"));
  EXPECT_FALSE(container->stream("Work").has_value());
}

TEST(OleContainer, AChainThatRunsInACircleEnds) {
  std::string bytes = test::ole_file(u"Workbook", pattern(5000));
  put(bytes, kFatAt + 4 * 4, test::le32(3));              // sector 4 points back to sector 3
  put(bytes, kStreamEntryAt + 120, test::le32(1 << 30));  // and a gigabyte is claimed
  const auto container = OleContainer::open(bytes);
  ASSERT_TRUE(container.has_value());
  const auto stream = container->stream("Workbook");
  ASSERT_TRUE(stream.has_value());
  EXPECT_LE(stream->bytes.size(), bytes.size() + kSector);
  EXPECT_FALSE(stream->complete);
}

TEST(OleContainer, ADirectoryThatPointsAtItselfEnds) {
  std::string bytes = test::ole_file(u"Workbook", "x");
  for (const std::size_t link : {68u, 72u, 76u}) put(bytes, kStreamEntryAt + link, test::le32(1));
  const auto container = OleContainer::open(bytes);
  ASSERT_TRUE(container.has_value());
  EXPECT_TRUE(container->has_stream("Workbook"));
}

TEST(OleContainer, StreamsOfInnerFoldersAreNotTheRootsOwn) {
  std::string bytes = test::ole_file(u"Workbook", "x");
  // The root's child becomes a folder, whose only child is the stream.
  std::string folder = bytes.substr(kStreamEntryAt, 128);
  put(folder, 0, test::utf16(u"Embedded"));
  folder[66] = 1;
  put(folder, 76, test::le32(2));
  put(bytes, kStreamEntryAt + 128, bytes.substr(kStreamEntryAt, 128));
  put(bytes, kStreamEntryAt, folder);
  const auto container = OleContainer::open(bytes);
  ASSERT_TRUE(container.has_value());
  EXPECT_FALSE(container->has_stream("Workbook"));
}

TEST(OleContainer, AStreamCutOffIsIncomplete) {
  const std::string bytes = test::ole_file(u"Workbook", pattern(9000)).substr(0, 7000);
  const auto container = OleContainer::open(bytes);
  ASSERT_TRUE(container.has_value());
  const auto stream = container->stream("Workbook");
  ASSERT_TRUE(stream.has_value());
  EXPECT_FALSE(stream->complete);
  EXPECT_TRUE(pattern(9000).starts_with(stream->bytes));
}

TEST(OleContainer, SectorSizesThatCannotBeAreRefused) {
  for (const std::uint32_t shift : {0u, 1u, 6u, 31u, 64u, 65'535u}) {
    std::string bytes = test::ole_file(u"Workbook", "x");
    put(bytes, 30, test::le16(shift));
    EXPECT_FALSE(OleContainer::open(bytes).has_value()) << shift;
  }
}

}  // namespace
}  // namespace nenpo::ingest
