#pragma once

#include <cstddef>
#include <string_view>

#include "font/font_set.h"

namespace nenpo::font {

/// Gathers the glyphs of a text into clusters of a character and what extends it. Calls come in the
/// order of the text.
class ClusterWriter {
 public:
  explicit ClusterWriter(std::string_view text) : text_(text) {}

  /// A glyph of the character that begins at that byte.
  void add(std::size_t text_at, const ShapedGlyph& glyph);
  /// A character that is shown by no glyph of its own.
  void add_invisible(std::size_t text_at) { open_cluster(text_at); }
  void add_missing(std::size_t text_at);
  ShapedText finish();

 private:
  void open_cluster(std::size_t text_at);
  void close_cluster(std::size_t text_end);

  std::string_view text_;
  ShapedText shaped_;
};

}  // namespace nenpo::font
