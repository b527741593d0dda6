#include "ingest/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

namespace nenpo::ingest {
namespace {

/// An open file of the operating system.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

std::optional<FileTrouble> trouble_of(const struct stat& status) {
  if (S_ISDIR(status.st_mode)) return FileTrouble::kFolder;
  if (!S_ISREG(status.st_mode)) return FileTrouble::kNotAFile;
  if (static_cast<std::uint64_t>(status.st_size) > kMaxFileBytes) return FileTrouble::kTooLarge;
  return {};
}

bool same_state(const struct stat& before, const struct stat& after) {
  return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

/// As many bytes as the file had when it was opened, or fewer when it shrank.
std::optional<std::string> read_all(int file, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t have = 0;
  while (have < size) {
    const auto got = ::read(file, bytes.data() + have, size - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {};
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

}  // namespace

std::variant<std::string, FileTrouble> read_bytes(const std::filesystem::path& path, Links links) {
  // O_NONBLOCK: opening a pipe would wait for its other end.
  const int follow = links == Links::kRefuse ? O_NOFOLLOW : 0;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | follow));
  if (file.number() < 0) {
    if (errno == ELOOP) return FileTrouble::kLink;
    if (errno == ENXIO) return FileTrouble::kNotAFile;  // a socket
    return errno == ENOENT ? FileTrouble::kMissing : FileTrouble::kUnreadable;
  }
  struct stat before {};
  struct stat after {};
  if (::fstat(file.number(), &before) != 0) return FileTrouble::kUnreadable;
  if (const auto trouble = trouble_of(before)) return *trouble;
  auto bytes = read_all(file.number(), static_cast<std::size_t>(before.st_size));
  if (!bytes || ::fstat(file.number(), &after) != 0) return FileTrouble::kUnreadable;
  if (!same_state(before, after) || bytes->size() != static_cast<std::size_t>(before.st_size))
    return FileTrouble::kChanged;
  return std::move(*bytes);
}

}  // namespace nenpo::ingest
