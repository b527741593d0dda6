#include "digest/sha256.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace nenpo::digest {
namespace {

TEST(Sha256, GivesTheStandardsExampleDigests) {  // FIPS 180-2, appendix B.1
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, OfAFileLongerThanTheBufferEqualsThatOfItsBytes) {
  const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "sha256_test.bin";
  const std::string bytes(200'000, 'n');
  std::ofstream(file, std::ios::binary) << bytes;
  const auto digest = sha256_of_file(file);
  ASSERT_TRUE(digest.has_value());
  EXPECT_EQ(*digest, sha256(bytes));
}

TEST(Sha256, AMissingFileIsAFailureThatNamesIt) {
  const auto digest = sha256_of_file("/nonexistent/file");
  ASSERT_FALSE(digest.has_value());
  EXPECT_EQ(digest.error().subject, "/nonexistent/file");
}

}  // namespace
}  // namespace nenpo::digest
