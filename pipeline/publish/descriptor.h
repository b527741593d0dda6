#pragma once

#include <unistd.h>

#include <utility>

namespace nenpo::publish {

/// An owned file descriptor; -1 is none. close() is for those who must know whether closing failed.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }
  /// 0, or -1 with errno set. The descriptor is gone in both cases.
  int close() { return ::close(std::exchange(number_, -1)); }

 private:
  int number_ = -1;
};

}  // namespace nenpo::publish
