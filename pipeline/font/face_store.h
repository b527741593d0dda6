#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "font/face.h"
#include "font/font_list.h"
#include "model/pages.h"

namespace nenpo::font {

/// The faces of fonts.toml, each opened and held against its SHA-256 when it is first needed.
class FaceStore {
 public:
  explicit FaceStore(std::vector<FaceEntry> entries);

  Result<const Face*> open(std::size_t index);
  /// For a face needed in the midst of shaping: nullptr instead of a Failure, which is kept.
  const Face* open_late(std::size_t index);
  const std::optional<Failure>& late_failure() const { return late_failure_; }
  const std::vector<model::FaceUse>& uses() const { return uses_; }
  /// Of the opened faces, by file name.
  std::vector<std::pair<std::string, std::string>> digests() const;

 private:
  std::vector<FaceEntry> entries_;
  std::vector<model::FaceUse> uses_;
  std::vector<std::optional<Face>> faces_;
  std::optional<Failure> late_failure_;
};

}  // namespace nenpo::font
