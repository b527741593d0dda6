#include "tests/app/program.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

constexpr int kSignalled = 128;
constexpr int kCouldNotStart = 127;

[[noreturn]] void become(const std::vector<std::string>& words, const Surroundings& surroundings,
                         const std::filesystem::path& scratch) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  for (const std::string& setting : surroundings.environment)
    putenv(const_cast<char*>(setting.c_str()));
  const bool redirected = freopen((scratch / "in").c_str(), "r", stdin) != nullptr &&
                          freopen((scratch / "out").c_str(), "w", stdout) != nullptr &&
                          freopen((scratch / "err").c_str(), "w", stderr) != nullptr;
  if (redirected && chdir(surroundings.folder.c_str()) == 0) execvp(arguments[0], arguments.data());
  _exit(kCouldNotStart);
}

}  // namespace

Ended run_program(const std::vector<std::string>& words, const Surroundings& surroundings) {
  std::string pattern = (std::filesystem::path(testing::TempDir()) / "nenpo-run-XXXXXX").string();
  const std::filesystem::path scratch = mkdtemp(pattern.data());
  write_file(scratch / "in", surroundings.input);
  const pid_t child = fork();
  if (child == 0) become(words, surroundings, scratch);
  int status = 0;
  waitpid(child, &status, 0);
  Ended ended;
  ended.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : kSignalled + WTERMSIG(status);
  ended.output = read_file(scratch / "out");
  ended.errors = read_file(scratch / "err");
  std::filesystem::remove_all(scratch);
  return ended;
}

std::filesystem::path nenpo_binary() { return std::filesystem::absolute(NENPO_BINARY); }

Ended nenpo(std::vector<std::string> words, std::vector<std::string> environment) {
  words.insert(words.begin(), nenpo_binary().string());
  return run_program(
      words, {.folder = source_folder(), .environment = std::move(environment), .input = ""});
}

}  // namespace nenpo::test
