#pragma once

#include <memory>

#include "base/result.h"
#include "model/pages.h"

struct _cairo;

namespace nenpo::render {

/// The pictures of a publication, each file opened once: PNG and SVG decoded, JPEG as it is but for
/// all that decoding does not need, so that nothing about camera, place or author gets into the
/// PDF.
class Pictures {
 public:
  /// Fails when a file is not the one that was taken in (its SHA-256), or cannot be decoded.
  static Result<Pictures> open(const model::Pages& pages);
  Pictures(Pictures&&) noexcept;
  Pictures& operator=(Pictures&&) noexcept;
  ~Pictures();

  /// Draws the whole of a picture, upright, into `place`.
  void draw(const model::PictureFile& picture, const model::Box& place, _cairo* context) const;

 private:
  struct Opened;
  explicit Pictures(std::unique_ptr<Opened> opened);
  std::unique_ptr<Opened> opened_;
};

}  // namespace nenpo::render
