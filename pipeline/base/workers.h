#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace nenpo {

/// Threads beside the caller's own that run what they are given, in that order. When it goes, what
/// has begun is finished and what has not is forgotten. A job must not throw.
class Workers {
 public:
  explicit Workers(std::size_t threads);
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  ~Workers();

  /// 0: nobody would run a job.
  std::size_t count() const { return threads_.size(); }
  void run(std::function<void()> job);

 private:
  void work();

  std::mutex mutex_;  // of the next two
  std::deque<std::function<void()>> waiting_;
  bool ending_ = false;
  std::condition_variable wake_;
  std::vector<std::thread> threads_;
};

}  // namespace nenpo
