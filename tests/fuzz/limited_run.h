#pragma once

#include <functional>
#include <string>

namespace nenpo::fuzz {

/// What a piece of work took, done in a process of its own.
struct Cost {
  double seconds = 0;    // of computing
  double mebibytes = 0;  // of memory, at the peak
  std::string end;       // empty when it came to its end; else how it ended: "signal 11"
};

/// Does `work` in a child process and measures it. A child that computes for longer than
/// `kPatience` is ended by the system.
Cost run_apart(const std::function<void()>& work);

constexpr int kPatienceSeconds = 60;

}  // namespace nenpo::fuzz
