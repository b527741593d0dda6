#include "app/files_ahead.h"

#include <memory>
#include <utility>

namespace nenpo::app {

FilesAhead::FilesAhead(const model::Edition& edition, int jobs)
    : edition_(edition), workers_(jobs > 1 ? static_cast<std::size_t>(jobs) : 0) {}

void FilesAhead::begin(PublicationParts parts) {
  const auto work = std::make_shared<std::packaged_task<Files()>>(
      [parts = std::move(parts), this] { return make_files(parts, edition_); });
  begun_.push_back(work->get_future());
  if (workers_.count() == 0) {
    (*work)();
  } else {
    workers_.run([work] { (*work)(); });
  }
}

Result<std::vector<PublicationFile>> FilesAhead::take() {
  Files files = begun_.front().get();
  begun_.pop_front();
  return files;
}

}  // namespace nenpo::app
