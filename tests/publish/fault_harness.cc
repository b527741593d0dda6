#include "tests/publish/fault_harness.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>

#include "publish/publish.h"
#include "tests/support/golden.h"

namespace nenpo::publish::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kOutputVariable = "NENPO_FAULT_OUTPUT";
constexpr int kFailedCode = 3;
constexpr std::size_t kBytes = 10'000;
constexpr const char* kTraced =
    "openat,read,write,fsync,close,mkdir,rename,renameat2,flock,unlinkat,newfstatat";

bool write_as_a_library(const fs::path& file, const std::string& bytes) {
  std::ofstream stream(file, std::ios::binary);
  stream << bytes;
  stream.close();
  return stream.good();
}

Ending ending_of(int status) {
  constexpr int kShellAddsToSignal = 128;
  if (WIFSIGNALED(status)) return Ending::kKilled;
  const int code = WEXITSTATUS(status);
  if (code == 0) return Ending::kDone;
  if (code == kFailedCode) return Ending::kFailed;
  return code == kShellAddsToSignal + SIGKILL ? Ending::kKilled : Ending::kOther;
}

/// Not a test of its own: what publish_under_strace runs. It ends at once, so that nothing else is
/// traced.
TEST(FaultChild, DISABLED_PublishesTheNewLetter) {
  const char* output = std::getenv(kOutputVariable);
  if (output == nullptr) GTEST_SKIP() << "only for publish_under_strace";
  std::_Exit(publish_letters(output, 'n', kBytes) ? 0 : kFailedCode);
}

}  // namespace

bool publish_letters(const fs::path& output, char letter, std::size_t bytes) {
  auto staged = StagedOutput::begin(output, "2026");
  if (!staged) return false;
  const std::string content(bytes, letter);
  if (!staged->write("plan.pdf", content)) return false;
  const auto annex = staged->path_of("annex/indicators.xlsx");
  if (!annex || !write_as_a_library(*annex, content)) return false;
  Manifest manifest;
  manifest.edition = "2026";
  return staged->publish(manifest).has_value();
}

char letter_in_place(const fs::path& output) {
  const fs::path edition = output / "2026";
  const auto manifest = read_manifest(edition);
  const bool complete = is_whole(edition) && manifest && manifest->outputs.size() == 2;
  if (!complete) return '?';
  const std::string plan = nenpo::test::read_file(edition / "plan.pdf");
  const std::string annex = nenpo::test::read_file(edition / "annex/indicators.xlsx");
  return plan == annex && !plan.empty() ? plan[0] : '?';
}

Ending publish_under_strace(const fs::path& output, const fs::path& log,
                            const std::vector<std::string>& injections) {
  std::string command = std::string(kOutputVariable) + "='" + output.string() +
                        "' strace -f -qq -y -o '" + log.string() + "' -e trace=" + kTraced;
  for (const std::string& injection : injections) command += " -e inject=" + injection;
  command += " '" + fs::read_symlink("/proc/self/exe").string() +
             "' --gtest_also_run_disabled_tests --gtest_filter='FaultChild.*' >/dev/null 2>&1";
  return ending_of(std::system(command.c_str()));
}

bool can_trace(std::string& reason) {
  if (std::system("strace -qq -o /dev/null true >/dev/null 2>&1") == 0) return true;
  reason = "strace is not installed or may not trace here";
  return false;
}

std::vector<int> calls_on(const fs::path& log, const std::string& name, const std::string& path) {
  std::vector<int> numbers;
  std::ifstream stream(log);
  int number = 0;
  for (std::string line; std::getline(stream, line);) {
    const std::size_t call = line.find(' ') + 1;  // behind the process id
    if (line.compare(line.find_first_not_of(' ', call), name.size() + 1, name + "(") != 0) continue;
    ++number;
    if (line.find(path) != std::string::npos) numbers.push_back(number);
  }
  return numbers;
}

}  // namespace nenpo::publish::test
