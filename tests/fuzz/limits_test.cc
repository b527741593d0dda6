#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <iostream>

#include "tests/fuzz/hostile.h"
#include "tests/fuzz/limited_run.h"
#include "tests/fuzz/targets/targets.h"
#include "tests/support/golden.h"

#if defined(__SANITIZE_ADDRESS__)
#define NENPO_ADDRESS_SANITIZER 1
#endif

namespace nenpo::fuzz {
namespace {

namespace fs = std::filesystem;

// What one submitted file may cost, whatever it is.
#ifdef NENPO_ADDRESS_SANITIZER
constexpr double kMaxSeconds = 4 * 10;  // the sanitizers slow everything down
#else
constexpr double kMaxSeconds = 10;
#endif
constexpr double kMaxMebibytes = 512;

const Target& target(std::string_view name) {
  const auto all = targets();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Target& one) { return one.name == name; });
  EXPECT_NE(found, all.end()) << name;
  return *found;
}

void expect_within_limits(const Cost& cost) {
  EXPECT_EQ(cost.end, "");
  EXPECT_LT(cost.seconds, kMaxSeconds);
#ifdef NENPO_ADDRESS_SANITIZER
  std::cout << "[ NOT HELD ] memory, which the address sanitizer multiplies: " << cost.mebibytes
            << " MB\n";
#else
  EXPECT_LT(cost.mebibytes, kMaxMebibytes);
#endif
}

/// The files of corpus/<target>, in the order of their names.
std::vector<fs::path> corpus_of(std::string_view target_name) {
  const fs::path folder = test::source_folder() / "tests" / "fuzz" / "corpus" / target_name;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string name_of_target(const testing::TestParamInfo<Target>& info) {
  return std::string(info.param.name);
}

class Corpus : public testing::TestWithParam<Target> {};
INSTANTIATE_TEST_SUITE_P(Kept, Corpus, testing::ValuesIn(targets().begin(), targets().end()),
                         name_of_target);

TEST_P(Corpus, KeepsEveryPromiseWithinTheLimits) {
  const auto files = corpus_of(GetParam().name);
  EXPECT_FALSE(files.empty());
  for (const fs::path& file : files) {
    SCOPED_TRACE(file);
    const std::string bytes = test::read_file(file);
    expect_within_limits(run_apart([&] { GetParam().read(bytes); }));
  }
}

TEST_P(Corpus, MayBeCutAnywhere) {
  constexpr std::size_t kCuts = 24;
  for (const fs::path& file : corpus_of(GetParam().name)) {
    SCOPED_TRACE(file);
    const std::string bytes = test::read_file(file);
    const auto cost = run_apart([&] {
      for (std::size_t i = 0; i < kCuts; ++i) {
        GetParam().read(std::string_view(bytes).substr(0, bytes.size() * i / kCuts));
      }
    });
    EXPECT_EQ(cost.end, "");
  }
}

std::string name_of_file(const testing::TestParamInfo<HostileFile>& info) {
  return std::string(info.param.name);
}

class Hostile : public testing::TestWithParam<HostileFile> {};
INSTANTIATE_TEST_SUITE_P(Packages, Hostile,
                         testing::ValuesIn(hostile_packages().begin(), hostile_packages().end()),
                         name_of_file);
INSTANTIATE_TEST_SUITE_P(Workbooks, Hostile,
                         testing::ValuesIn(hostile_workbooks().begin(), hostile_workbooks().end()),
                         name_of_file);
INSTANTIATE_TEST_SUITE_P(Texts, Hostile,
                         testing::ValuesIn(hostile_texts().begin(), hostile_texts().end()),
                         name_of_file);

/// The file is made by another process than the one that is measured.
TEST_P(Hostile, IsReadWithinTheLimits) {
  const fs::path file = test::fresh_folder("hostile") / "file";
  ASSERT_EQ(run_apart([&] { test::write_file(file, GetParam().make()); }).end, "");
  const auto cost = run_apart([&] { target(GetParam().target).read(test::read_file(file)); });
  std::cout << cost.seconds << " s, " << cost.mebibytes << " MB\n";
  expect_within_limits(cost);
}

TEST(LimitedRun, TellsHowAProcessEnded) {
  EXPECT_EQ(run_apart([] {}).end, "");
  EXPECT_EQ(run_apart([] { ::_exit(3); }).end, "exit 3");
  EXPECT_EQ(run_apart([] { ::raise(SIGKILL); }).end, "signal 9");
}

TEST(LimitedRun, MeasuresComputingAndMemory) {
  constexpr std::size_t kBytes = std::size_t{200} << 20;
  const auto cost = run_apart([] {
    volatile std::uint64_t sum = 0;
    for (std::uint64_t i = 0; i < 50'000'000; ++i) sum = sum + i;
    std::string block(kBytes, 'x');
    if (block[sum % kBytes] != 'x') ::_exit(1);
  });
  EXPECT_EQ(cost.end, "");
  EXPECT_GT(cost.seconds, 0.01);
  EXPECT_GT(cost.mebibytes, 200);
}

}  // namespace
}  // namespace nenpo::fuzz
