#include "tests/support/memory_disk.h"

#include <gtest/gtest.h>
#include <sys/mount.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace nenpo::test {

MemoryDisk::MemoryDisk(std::filesystem::path folder, const std::string& options)
    : folder_(std::move(folder)) {
  std::filesystem::create_directories(folder_);
  if (::mount("tmpfs", folder_.c_str(), "tmpfs", 0, options.c_str()) != 0) {
    refusal_ = std::string("mounting a tmpfs is not permitted here: ") + std::strerror(errno);
  }
}

MemoryDisk::~MemoryDisk() {
  if (refusal_.empty()) ::umount2(folder_.c_str(), MNT_DETACH);
}

void MemoryDisk::make_read_only() {
  EXPECT_EQ(::mount("tmpfs", folder_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr), 0)
      << std::strerror(errno);
}

}  // namespace nenpo::test
