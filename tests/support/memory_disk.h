#pragma once

#include <filesystem>
#include <string>

namespace nenpo::test {

/// A small file system in memory at `folder`, as long as this object lives.
class MemoryDisk {
 public:
  MemoryDisk(std::filesystem::path folder, const std::string& options);
  ~MemoryDisk();
  MemoryDisk(const MemoryDisk&) = delete;
  MemoryDisk& operator=(const MemoryDisk&) = delete;
  /// Why there is none; empty when there is.
  const std::string& refusal() const { return refusal_; }
  void make_read_only();

 private:
  std::filesystem::path folder_;
  std::string refusal_;
};

}  // namespace nenpo::test
