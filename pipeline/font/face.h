#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/result.h"
#include "font/font_list.h"
#include "font/font_set.h"

namespace nenpo::font {

/// One opened font file. Nothing but this file can answer: it is alone in a fontconfig set of its
/// own, so Pango has nothing to fall back on. Clusters come with offsets from the shaped text's
/// start and without a face.
class Face {
 public:
  /// Fails when the file is not the face that `entry` names.
  static Result<Face> open(const FaceEntry& entry);
  Face(Face&&) noexcept;
  Face& operator=(Face&&) noexcept;
  ~Face();

  bool has(char32_t character) const;
  bool has_variation(char32_t character, char32_t selector) const;
  Metrics metrics() const;
  /// A run of characters of one script that are written from left to right and need no bidi or
  /// fallback: HarfBuzz alone.
  ShapedText shape_simple(std::string_view text) const;
  /// Any text, through pango_itemize and pango_shape.
  ShapedText shape_any(std::string_view text) const;

 private:
  struct Loaded;
  explicit Face(std::unique_ptr<Loaded> loaded);
  std::unique_ptr<Loaded> loaded_;
};

}  // namespace nenpo::font
