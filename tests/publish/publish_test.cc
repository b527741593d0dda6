#include "publish/publish.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/golden.h"

namespace nenpo::publish {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    names.push_back(entry.path().lexically_relative(folder).generic_string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

Manifest edition_2026() {
  Manifest manifest;
  manifest.edition = "2026";
  return manifest;
}

class Publishing : public testing::Test {
 protected:
  /// Publishes an edition whose one booklet has this text.
  Result<Done> publish(const std::string& text) {
    auto staged = StagedOutput::begin(output_, "2026");
    if (!staged) return staged.error();
    if (auto written = staged->write("plan.pdf", text); !written) return written;
    return staged->publish(edition_2026());
  }
  std::string booklet() const { return test::read_file(output_ / "2026" / "plan.pdf"); }

  fs::path output_ = test::fresh_folder("publish") / "output";
};

TEST_F(Publishing, MakesTheOutputFolderAndTheEdition) {
  ASSERT_TRUE(publish("one").has_value());
  EXPECT_EQ(booklet(), "one");
  EXPECT_TRUE(is_whole(output_ / "2026"));
  EXPECT_EQ(names_in(output_), (std::vector<std::string>{".2026.lock", "2026", "2026/manifest.json",
                                                         "2026/plan.pdf"}));
}

TEST_F(Publishing, ReplacesTheOldEditionWhole) {
  ASSERT_TRUE(publish("one").has_value());
  std::ofstream(output_ / "2026" / "no-longer-made.pdf") << "old";
  ASSERT_TRUE(publish("two").has_value());
  EXPECT_EQ(booklet(), "two");
  EXPECT_FALSE(fs::exists(output_ / "2026" / "no-longer-made.pdf"));
  EXPECT_TRUE(is_whole(output_ / "2026"));
}

TEST_F(Publishing, GivesTheSameBytesForTheSameFiles) {
  ASSERT_TRUE(publish("one").has_value());
  const std::string first = test::read_file(output_ / "2026" / "manifest.json");
  ASSERT_TRUE(publish("one").has_value());
  EXPECT_EQ(test::read_file(output_ / "2026" / "manifest.json"), first);
  EXPECT_EQ(first.find(output_.string()), std::string::npos) << "a path of the machine";
}

TEST_F(Publishing, TakesFilesThatALibraryWrote) {
  auto staged = StagedOutput::begin(output_, "2026");
  ASSERT_TRUE(staged.has_value());
  const auto file = staged->path_of("annex/indicators.xlsx");
  ASSERT_TRUE(file.has_value());
  std::ofstream(*file) << "cells";
  ASSERT_TRUE(staged->publish(edition_2026()).has_value());
  const auto manifest = read_manifest(output_ / "2026");
  ASSERT_TRUE(manifest.has_value());
  ASSERT_EQ(manifest->outputs.size(), 1u);
  EXPECT_EQ(manifest->outputs[0].file, "annex/indicators.xlsx");
  EXPECT_EQ(manifest->outputs[0].size, 5u);
}

TEST_F(Publishing, FailsWhenALibraryDidNotWriteItsFile) {
  ASSERT_TRUE(publish("one").has_value());
  {
    auto staged = StagedOutput::begin(output_, "2026");
    ASSERT_TRUE(staged.has_value());
    ASSERT_TRUE(staged->path_of("edition.sqlite").has_value());
    const auto published = staged->publish(edition_2026());
    ASSERT_FALSE(published.has_value());
    EXPECT_EQ(published.error().subject, "edition.sqlite");
    EXPECT_EQ(published.error().reason, "作成されたはずのファイルがありません。");
  }
  EXPECT_EQ(booklet(), "one");
}

TEST_F(Publishing, FailsWhenAFileIsNotWhatWasWritten) {
  auto staged = StagedOutput::begin(output_, "2026");
  ASSERT_TRUE(staged.has_value());
  ASSERT_TRUE(staged->write("plan.pdf", "whole").has_value());
  fs::resize_file(staged->folder() / "plan.pdf", 2);
  const auto published = staged->publish(edition_2026());
  ASSERT_FALSE(published.has_value());
  EXPECT_EQ(published.error().reason, "書き込んだ内容と保存された内容が違います。");
  EXPECT_FALSE(fs::exists(output_ / "2026"));
}

TEST_F(Publishing, LeavesNothingWhenItIsNotReached) {
  ASSERT_TRUE(publish("one").has_value());
  {
    auto staged = StagedOutput::begin(output_, "2026");
    ASSERT_TRUE(staged.has_value());
    ASSERT_TRUE(staged->write("plan.pdf", "two").has_value());
  }
  EXPECT_EQ(booklet(), "one");
  EXPECT_FALSE(fs::exists(output_ / ".2026.staging"));
}

TEST_F(Publishing, ASecondRunIsToldOfTheLock) {
  auto first = StagedOutput::begin(output_, "2026");
  ASSERT_TRUE(first.has_value());
  ASSERT_TRUE(first->write("plan.pdf", "one").has_value());
  const auto second = StagedOutput::begin(output_, "2026");
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error().subject, (output_ / ".2026.lock").string());
  EXPECT_EQ(second.error().reason,
            "同じ年度の処理がほかで実行中です。終わるのを待ってから、もう一度実行してください。");
  EXPECT_TRUE(first->publish(edition_2026()).has_value()) << "the first is unharmed";
  EXPECT_TRUE(StagedOutput::begin(output_, "2027").has_value()) << "another year is free";
}

TEST_F(Publishing, ClearsAwayWhatAKilledRunLeft) {
  ASSERT_TRUE(publish("one").has_value());
  test::write_file(output_ / ".2026.staging" / "plan.pdf", "ha");
  EXPECT_EQ(booklet(), "one");
  ASSERT_TRUE(publish("two").has_value());
  EXPECT_EQ(names_in(output_), (std::vector<std::string>{".2026.lock", "2026", "2026/manifest.json",
                                                         "2026/plan.pdf"}));
}

TEST_F(Publishing, PutsBackAnEditionThatAKilledRunLeftAside) {
  ASSERT_TRUE(publish("one").has_value());
  fs::rename(output_ / "2026", output_ / ".2026.previous");
  { ASSERT_TRUE(StagedOutput::begin(output_, "2026").has_value()); }
  EXPECT_EQ(booklet(), "one");
  EXPECT_TRUE(is_whole(output_ / "2026"));
}

TEST_F(Publishing, WillNotReplaceAFileThatIsNoEdition) {
  test::write_file(output_ / "2026", "a person's note");
  const auto published = publish("one");
  ASSERT_FALSE(published.has_value());
  EXPECT_EQ(published.error().operation, "発行物の入れ替え");
  EXPECT_EQ(published.error().reason, "フォルダーであるはずの場所にファイルがあります。");
  EXPECT_EQ(test::read_file(output_ / "2026"), "a person's note");
}

class BadName : public Publishing, public testing::WithParamInterface<std::string> {};

TEST_P(BadName, NeverLeavesTheFolder) {
  EXPECT_FALSE(StagedOutput::begin(output_, GetParam()).has_value());
  auto staged = StagedOutput::begin(output_, "2026");
  ASSERT_TRUE(staged.has_value());
  EXPECT_FALSE(staged->write(GetParam(), "x").has_value());
}

INSTANTIATE_TEST_SUITE_P(Names, BadName,
                         testing::Values("", "..", ".", "../2027", "/tmp/2026", "a/../../b", "a/"));

}  // namespace
}  // namespace nenpo::publish
