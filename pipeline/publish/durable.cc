#include "publish/durable.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <system_error>

#include "publish/descriptor.h"
#include "publish/system_failure.h"

namespace nenpo::publish {
namespace {

constexpr mode_t kReadableByAll = 0644;

/// 0 or the error number.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    if (written == 0) return EIO;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

Result<Done> sync_and_close(Descriptor descriptor, const std::filesystem::path& file) {
  if (::fsync(descriptor.number()) != 0) return system_failure("ディスクへの保存", file, errno);
  if (descriptor.close() != 0) return system_failure("ファイルを閉じる処理", file, errno);
  return Done{};
}

}  // namespace

Result<Done> write_durably(const std::filesystem::path& file, std::string_view bytes) {
  Descriptor descriptor(
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, kReadableByAll));
  if (!descriptor.is_open()) return system_failure("ファイルの作成", file, errno);
  if (const int error = write_all(descriptor.number(), bytes); error != 0) {
    return system_failure("書き込み", file, error);
  }
  return sync_and_close(std::move(descriptor), file);
}

Result<Done> make_file_durable(const std::filesystem::path& file) {
  Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!descriptor.is_open()) return system_failure("ファイルを開く処理", file, errno);
  return sync_and_close(std::move(descriptor), file);
}

Result<Done> make_folder_durable(const std::filesystem::path& folder) {
  Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!descriptor.is_open()) return system_failure("フォルダーを開く処理", folder, errno);
  // Some network file systems know no fsync of a folder and say EINVAL.
  if (::fsync(descriptor.number()) != 0 && errno != EINVAL && errno != ENOTSUP) {
    return system_failure("ディスクへの保存", folder, errno);
  }
  if (descriptor.close() != 0) return system_failure("フォルダーを閉じる処理", folder, errno);
  return Done{};
}

Result<Done> make_tree_durable(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != std::filesystem::recursive_directory_iterator();
       entry.increment(error)) {
    const bool is_folder = entry->is_directory(error);
    if (error) break;
    const auto synced =
        is_folder ? make_folder_durable(entry->path()) : make_file_durable(entry->path());
    if (!synced) return synced.error();
  }
  if (error) return system_failure("フォルダーの読み取り", folder, error.value());
  return make_folder_durable(folder);
}

}  // namespace nenpo::publish
