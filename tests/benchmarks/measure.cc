// measure RUNS COMMAND...   runs a command once to warm up and RUNS times; prints the median CPU
// seconds (user and system, children included), their range and the peak memory of the largest
// process.

#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

namespace {

struct Run {
  double cpu_seconds = 0;
  double peak_mib = 0;
  bool failed = false;
};

double seconds(timeval time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

Run measured(char** command) {
  const pid_t child = fork();
  if (child == 0) {
    execvp(command[0], command);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  return {seconds(usage.ru_utime) + seconds(usage.ru_stime),
          static_cast<double>(usage.ru_maxrss) / 1024, status != 0};
}

}  // namespace

int main(int argc, char** argv) {
  const int runs = argc > 2 ? std::atoi(argv[1]) : 0;
  if (runs < 1) {
    std::cerr << "usage: measure RUNS COMMAND...\n";
    return 2;
  }
  std::vector<Run> all;
  for (int i = 0; i <= runs; ++i) {
    const Run run = measured(argv + 2);
    if (run.failed) {
      std::cerr << "measure: the command failed\n";
      return 3;
    }
    if (i > 0) all.push_back(run);
  }
  std::sort(all.begin(), all.end(),
            [](const Run& a, const Run& b) { return a.cpu_seconds < b.cpu_seconds; });
  const Run& median = all[all.size() / 2];
  std::cout << std::fixed << std::setprecision(2) << "cpu " << median.cpu_seconds << " s ("
            << all.front().cpu_seconds << ".." << all.back().cpu_seconds << ")  peak "
            << std::setprecision(0) << median.peak_mib << " MiB\n";
  return 0;
}
