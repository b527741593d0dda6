#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "publish/manifest.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"
#include "tests/support/memory_disk.h"

namespace nenpo::test {
namespace {

using testing::HasSubstr;

constexpr const char* kOldText = "前の版";

TEST(BuildFault, AFullDiskLeavesTheOldEditionAndNamesTheFile) {
  const auto folder = fresh_folder("full-disk");
  const MemoryDisk disk(folder, "size=100k");
  if (!disk.refusal().empty()) GTEST_SKIP() << "NOT tested: " << disk.refusal();
  write_file(folder / "2026" / "plan.pdf", kOldText);
  const Ended ended = nenpo({"build", "--output", folder.string()});
  EXPECT_EQ(ended.exit_code, 3);
  EXPECT_THAT(ended.errors, HasSubstr(".2026.staging/"));  // the file, where it was being made
  EXPECT_THAT(ended.errors, HasSubstr("空き容量"));
  EXPECT_EQ(read_file(folder / "2026" / "plan.pdf"), kOldText);
}

TEST(BuildFault, AReadOnlyFolderLeavesTheOldEditionAndSaysSo) {
  const auto folder = fresh_folder("read-only-disk");
  MemoryDisk disk(folder, "size=1m");
  if (!disk.refusal().empty()) GTEST_SKIP() << "NOT tested: " << disk.refusal();
  write_file(folder / "2026" / "plan.pdf", kOldText);
  disk.make_read_only();
  const Ended ended = nenpo({"build", "--output", folder.string()});
  EXPECT_EQ(ended.exit_code, 3);
  EXPECT_THAT(ended.errors, HasSubstr("nenpo: "));
  EXPECT_EQ(read_file(folder / "2026" / "plan.pdf"), kOldText);
}

/// The product's templates with another subject, so that everything has to be made anew.
std::filesystem::path changed_templates() {
  const auto folder = fresh_folder("changed-templates");
  std::filesystem::copy(source_folder() / "templates", folder,
                        std::filesystem::copy_options::recursive);
  const auto file = folder / "plan" / "publication.toml";
  write_file(file, read_file(file) + "\n# another edition of the template\n");
  return folder;
}

TEST(BuildFault, AKillAtAnyMomentLeavesAWholeEdition) {
  const auto output = fresh_folder("killed");
  std::filesystem::copy(published_edition().edition, output / "2026",
                        std::filesystem::copy_options::recursive);
  const std::string templates = changed_templates().string();
  bool killed = false;
  for (const char* delay : {"0.02", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.8", "1.2"}) {
    const Ended ended =
        run_program({"timeout", "-s", "KILL", delay, nenpo_binary().string(), "build",
                     "--templates", templates, "--output", output.string()},
                    {.folder = source_folder(), .environment = {}, .input = ""});
    killed = killed || ended.exit_code != 0;
    EXPECT_TRUE(publish::is_whole(output / "2026")) << "killed after " << delay << " s";
  }
  EXPECT_TRUE(killed);
  const Ended ended = nenpo({"build", "--templates", templates, "--output", output.string()});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_TRUE(publish::is_whole(output / "2026"));
  EXPECT_FALSE(std::filesystem::exists(output / ".2026.staging"));
}

TEST(BuildFault, ASecondRunAtTheSameTimeIsToldSo) {
  const auto output = fresh_folder("locked");
  const std::string command = "flock \"$1\"/.2026.lock \"$0\" build --output \"$1\"";
  const Ended ended = run_program({"sh", "-c", command, nenpo_binary().string(), output.string()},
                                  {.folder = source_folder(), .environment = {}, .input = ""});
  EXPECT_EQ(ended.exit_code, 3);
  EXPECT_THAT(ended.errors, HasSubstr(".2026.lock"));
}

}  // namespace
}  // namespace nenpo::test
