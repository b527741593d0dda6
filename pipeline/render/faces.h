#pragma once

#include <cstddef>
#include <memory>

#include "base/result.h"
#include "model/pages.h"

struct _cairo_font_face;

namespace nenpo::render {

/// cairo's faces of the font files that a publication uses, by index of Pages::faces. Glyphs are
/// those of the file, without hinting.
class Faces {
 public:
  /// Opens those that a glyph run uses; the others stay empty. Every run names a face of the list.
  static Result<Faces> open(const model::Pages& pages);
  Faces(Faces&&) noexcept;
  Faces& operator=(Faces&&) noexcept;
  ~Faces();

  _cairo_font_face* operator[](std::size_t index) const;

 private:
  struct Opened;
  explicit Faces(std::unique_ptr<Opened> opened);
  std::unique_ptr<Opened> opened_;
};

}  // namespace nenpo::render
