#pragma once

#include <deque>
#include <future>
#include <vector>

#include "app/publication_files.h"
#include "base/result.h"
#include "base/workers.h"
#include "model/edition.h"

namespace nenpo::app {

/// Makes the files of publications while others are still composed; they come out in the order in
/// which they were begun. Without a second thread each is made when it is begun.
class FilesAhead {
 public:
  /// `edition` outlives what is begun. `jobs` threads work, beside the caller until it waits.
  FilesAhead(const model::Edition& edition, int jobs);

  void begin(PublicationParts parts);
  bool is_empty() const { return begun_.empty(); }
  /// Of the one that was begun first; waits for them.
  Result<std::vector<PublicationFile>> take();

 private:
  using Files = Result<std::vector<PublicationFile>>;

  const model::Edition& edition_;
  std::deque<std::future<Files>> begun_;
  Workers workers_;
};

}  // namespace nenpo::app
