#include "tests/fuzz/limited_run.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nenpo::fuzz {
namespace {

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

std::string end_of(int status) {
  if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status));
  return WEXITSTATUS(status) == 0 ? "" : "exit " + std::to_string(WEXITSTATUS(status));
}

}  // namespace

Cost run_apart(const std::function<void()>& work) {
  const pid_t child = ::fork();
  if (child < 0) return {.end = "no process"};
  if (child == 0) {
    const rlimit patience{kPatienceSeconds, kPatienceSeconds};
    ::setrlimit(RLIMIT_CPU, &patience);
    work();
    ::_exit(0);
  }
  int status = 0;
  rusage usage{};
  if (::wait4(child, &status, 0, &usage) != child) return {.end = "no answer"};
  return {.seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
          .mebibytes = static_cast<double>(usage.ru_maxrss) / 1024,
          .end = end_of(status)};
}

}  // namespace nenpo::fuzz
