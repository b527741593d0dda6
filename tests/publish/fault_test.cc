#include <gtest/gtest.h>

#include <optional>

#include "publish/publish.h"
#include "tests/publish/fault_harness.h"
#include "tests/support/golden.h"
#include "tests/support/memory_disk.h"

// What a full disk, a bad disk or a kill at any moment leaves: the old edition whole, or the new
// one whole.

namespace nenpo::publish {
namespace {

namespace fs = std::filesystem;
using test::calls_on;
using test::Ending;
using test::letter_in_place;

/// A system call and what is done to it, one occurrence after the other.
struct Fault {
  std::string call;
  std::string injection;
  std::vector<std::string> always;  // further injections that hold throughout the run
};

std::string name_of(const Fault& fault) {
  return fault.call + ":" + fault.injection + (fault.always.empty() ? "" : " (two steps)");
}

const std::vector<std::string> kWithoutExchange{"renameat2:error=EINVAL"};

std::vector<Fault> faults() {
  return {
      {"openat", "error=EMFILE", {}},
      {"openat", "error=ENOSPC", {}},
      {"write", "error=ENOSPC", {}},
      {"write", "error=EIO", {}},
      {"write", "error=EINTR", {}},
      {"write", "retval=1", {}},
      {"fsync", "error=EIO", {}},
      {"fsync", "error=ENOSPC", {}},
      {"close", "error=EIO", {}},
      {"read", "error=EIO", {}},
      {"mkdir", "error=ENOSPC", {}},
      {"flock", "error=ENOLCK", {}},
      {"unlinkat", "error=EACCES", {}},
      {"renameat2", "error=EIO", {}},
      {"renameat2", "error=EINVAL", {}},
      {"rename", "error=EXDEV", kWithoutExchange},
      {"fsync", "error=EIO", kWithoutExchange},
  };
}

std::vector<Fault> kills() {
  std::vector<Fault> kills;
  for (const char* call : {"openat", "write", "fsync", "close", "mkdir", "flock", "unlinkat"}) {
    kills.push_back({call, "signal=KILL", {}});
  }
  kills.push_back({"renameat2", "signal=KILL", {}});
  kills.push_back({"rename", "signal=KILL", kWithoutExchange});
  kills.push_back({"fsync", "signal=KILL", kWithoutExchange});
  kills.push_back({"unlinkat", "signal=KILL", kWithoutExchange});
  return kills;
}

class FaultyRun : public testing::Test {
 protected:
  void SetUp() override {
    std::string reason;
    if (!test::can_trace(reason)) GTEST_SKIP() << "SKIPPED, NOT TESTED: " << reason;
  }

  /// A fresh output folder with the old edition in place, and what a killed run left.
  void lay_out_old_edition() {
    fs::remove_all(output_);
    ASSERT_TRUE(test::publish_letters(output_, 'o', 10'000));
    nenpo::test::write_file(output_ / ".2026.staging" / "plan.pdf", "left over");
  }

  /// The numbers of the calls that a sound run makes on the output folder.
  std::vector<int> points(const Fault& fault) {
    lay_out_old_edition();
    EXPECT_EQ(test::publish_under_strace(output_, log_, fault.always), Ending::kDone);
    EXPECT_EQ(letter_in_place(output_), 'n');
    return calls_on(log_, fault.call, output_.string());
  }

  Ending run_with(const Fault& fault, int number) {
    lay_out_old_edition();
    auto injections = fault.always;
    injections.push_back(fault.call + ":" + fault.injection + ":when=" + std::to_string(number));
    return test::publish_under_strace(output_, log_, injections);
  }

  fs::path folder_ = nenpo::test::fresh_folder("faults");
  fs::path output_ = folder_ / "output";
  fs::path log_ = folder_ / "trace.log";
};

TEST_F(FaultyRun, EveryFailingCallLeavesTheOldEditionOrTheWholeNewOne) {
  for (const Fault& fault : faults()) {
    const std::vector<int> numbers = points(fault);
    EXPECT_FALSE(numbers.empty()) << name_of(fault) << ": no such call was made";
    for (const int number : numbers) {
      const Ending ending = run_with(fault, number);
      const std::string where = name_of(fault) + " at call " + std::to_string(number);
      ASSERT_TRUE(ending == Ending::kDone || ending == Ending::kFailed) << where;
      EXPECT_EQ(letter_in_place(output_), ending == Ending::kDone ? 'n' : 'o') << where;
      EXPECT_TRUE(test::publish_letters(output_, 'x', 100)) << where << ": the next run fails";
    }
  }
}

TEST_F(FaultyRun, AKillAtAnyMomentLeavesTheOldOrTheNewEditionWhole) {
  for (const Fault& fault : kills()) {
    const std::vector<int> numbers = points(fault);
    EXPECT_FALSE(numbers.empty()) << name_of(fault) << ": no such call was made";
    for (const int number : numbers) {
      const std::string where = name_of(fault) + " at call " + std::to_string(number);
      ASSERT_EQ(run_with(fault, number), Ending::kKilled) << where;
      if (fault.always.empty()) {  // the exchange is one step: readers never see a gap
        EXPECT_NE(letter_in_place(output_), '?') << where;
      }
      { EXPECT_TRUE(StagedOutput::begin(output_, "2026").has_value()) << where; }
      const char letter = letter_in_place(output_);
      EXPECT_TRUE(letter == 'o' || letter == 'n') << where << ": " << letter;
    }
  }
}

class SmallDisk : public testing::Test {
 protected:
  static constexpr std::size_t kPage = 4096;
  void mount_with(const std::string& options) {
    disk_.emplace(folder_ / "disk", options);
    if (!disk_->refusal().empty()) GTEST_SKIP() << "SKIPPED, NOT TESTED: " << disk_->refusal();
  }
  fs::path folder_ = nenpo::test::fresh_folder("small-disk");
  fs::path output_ = folder_ / "disk" / "output";
  std::optional<nenpo::test::MemoryDisk> disk_;
};

TEST_F(SmallDisk, ThatFillsUpKeepsTheOldEdition) {
  mount_with("size=96k");
  if (IsSkipped()) return;
  int failed = 0;
  for (std::size_t bytes = kPage; bytes <= 16 * kPage; bytes += kPage / 2) {
    ASSERT_TRUE(test::publish_letters(output_, 'o', 100));
    const bool done = test::publish_letters(output_, 'n', bytes);
    EXPECT_EQ(letter_in_place(output_), done ? 'n' : 'o') << bytes;
    failed += done ? 0 : 1;
  }
  EXPECT_GT(failed, 0) << "the disk never filled up";
}

TEST_F(SmallDisk, ThatFillsUpIsSaidSo) {
  mount_with("size=64k");
  if (IsSkipped()) return;
  auto staged = StagedOutput::begin(output_, "2026");
  ASSERT_TRUE(staged.has_value());
  const auto written = staged->write("plan.pdf", std::string(100'000, 'n'));
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(written.error().operation, "書き込み");
  EXPECT_EQ(written.error().subject, (output_ / ".2026.staging" / "plan.pdf").string());
  EXPECT_EQ(
      written.error().reason,
      "保存先に空き容量がありません。不要なファイルを削除してから、もう一度実行してください。");
}

TEST_F(SmallDisk, WithoutRoomForMoreFilesKeepsTheOldEdition) {
  mount_with("size=1m,nr_inodes=12");
  if (IsSkipped()) return;
  ASSERT_TRUE(test::publish_letters(output_, 'o', 100));
  EXPECT_FALSE(test::publish_letters(output_, 'n', 100));
  EXPECT_EQ(letter_in_place(output_), 'o');
}

TEST_F(SmallDisk, ThatIsReadOnlyKeepsTheOldEditionAndSaysSo) {
  mount_with("size=1m");
  if (IsSkipped()) return;
  ASSERT_TRUE(test::publish_letters(output_, 'o', 100));
  disk_->make_read_only();
  const auto staged = StagedOutput::begin(output_, "2026");
  ASSERT_FALSE(staged.has_value());
  EXPECT_EQ(staged.error().subject, (output_ / ".2026.lock").string());
  EXPECT_EQ(staged.error().reason, "保存先は読み取り専用です。書き込める場所を指定してください。");
  EXPECT_EQ(letter_in_place(output_), 'o');
}

}  // namespace
}  // namespace nenpo::publish
