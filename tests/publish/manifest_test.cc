#include "publish/manifest.h"

#include <gtest/gtest.h>

#include "tests/support/golden.h"

namespace nenpo::publish {
namespace {

Manifest sample() {
  return {.edition = "2026",
          .program = {"nenpo", "0.1.0", "aa"},
          .inputs = {{"04_環境局/様式1.xlsx", "bb"}, {"01_総務企画局/様式1.xlsx", "cc"}},
          .templates = {{"plan/publication.toml", "dd"}},
          .fonts = {{"BIZUDGothic-Regular.ttf", "ee"}},
          .outputs = {{"plan.pdf", "ff", 5'000'000'000}, {"annex/indicators.xlsx", "00", 0}}};
}

TEST(Manifest, IsWrittenInAFixedOrderWithItsListsByName) {
  EXPECT_EQ(to_json(sample()), R"({
  "edition": "2026",
  "program": {
    "name": "nenpo",
    "version": "0.1.0",
    "sha256": "aa"
  },
  "inputs": [
    {
      "file": "01_総務企画局/様式1.xlsx",
      "sha256": "cc"
    },
    {
      "file": "04_環境局/様式1.xlsx",
      "sha256": "bb"
    }
  ],
  "templates": [
    {
      "file": "plan/publication.toml",
      "sha256": "dd"
    }
  ],
  "fonts": [
    {
      "file": "BIZUDGothic-Regular.ttf",
      "sha256": "ee"
    }
  ],
  "outputs": [
    {
      "file": "annex/indicators.xlsx",
      "sha256": "00",
      "size": 0
    },
    {
      "file": "plan.pdf",
      "sha256": "ff",
      "size": 5000000000
    }
  ]
}
)");
}

TEST(Manifest, ReadsWhatItWrote) {
  const auto manifest = parse_manifest(to_json(sample()), "manifest.json");
  ASSERT_TRUE(manifest.has_value());
  EXPECT_EQ(to_json(*manifest), to_json(sample()));
  EXPECT_EQ(manifest->outputs[1], (OutputFile{"plan.pdf", "ff", 5'000'000'000}));
}

class BrokenManifest : public testing::TestWithParam<std::string> {};

TEST_P(BrokenManifest, IsAFailureThatNamesTheFile) {
  const auto manifest = parse_manifest(GetParam(), "output/2026/manifest.json");
  ASSERT_FALSE(manifest.has_value());
  EXPECT_EQ(manifest.error().subject, "output/2026/manifest.json");
  EXPECT_EQ(manifest.error().operation, "目録の読み取り");
}

INSTANTIATE_TEST_SUITE_P(Texts, BrokenManifest,
                         testing::Values("", "[]", "{", "{}", "3", R"({"edition": "2026"})",
                                         R"({"edition":"2026","program":{},"inputs":[1]})",
                                         std::string("\xff\xfe")));

TEST(Manifest, OfOtherOutputsHasTheSameSources) {
  Manifest other = sample();
  other.outputs.clear();
  EXPECT_TRUE(same_sources(sample(), other));
}

TEST(Manifest, OfAnotherInputHasNot) {
  Manifest other = sample();
  other.inputs[0].sha256 = "b0";
  EXPECT_FALSE(same_sources(sample(), other));
}

class PublishedFolder : public testing::Test {
 protected:
  void SetUp() override {
    test::write_file(folder_ / "plan.pdf", "abc");
    Manifest manifest;
    manifest.outputs = {
        {"plan.pdf", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3}};
    test::write_file(folder_ / "manifest.json", to_json(manifest));
  }
  std::filesystem::path folder_ = test::fresh_folder("manifest");
};

TEST_F(PublishedFolder, IsWholeWhenEachOutputHasItsHash) { EXPECT_TRUE(is_whole(folder_)); }

TEST_F(PublishedFolder, IsNotWholeWithAnotherByte) {
  test::write_file(folder_ / "plan.pdf", "abd");
  EXPECT_FALSE(is_whole(folder_));
}

TEST_F(PublishedFolder, IsNotWholeWithoutAnOutput) {
  std::filesystem::remove(folder_ / "plan.pdf");
  EXPECT_FALSE(is_whole(folder_));
}

TEST_F(PublishedFolder, IsNotWholeWithoutAManifest) {
  std::filesystem::remove(folder_ / "manifest.json");
  EXPECT_FALSE(is_whole(folder_));
}

}  // namespace
}  // namespace nenpo::publish
