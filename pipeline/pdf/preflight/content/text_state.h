#pragma once

#include <cstddef>
#include <optional>
#include <qpdf/QPDFMatrix.hh>
#include <string_view>

#include "pdf/preflight/content/extent.h"
#include "pdf/preflight/content/font.h"

namespace nenpo::pdf {

/// PDF 1.7, 9.3.1. Lengths in the units of the text's own space.
struct TextState {
  std::optional<std::size_t> font{};  // of DocumentContent::fonts
  double size = 0;
  double character_space = 0, word_space = 0;
  double scale = 1;  // across
  double leading = 0;
  double rise = 0;
  int mode = 0;  // 9.3.6
};

/// Where the next glyph stands (PDF 1.7, 9.4.2).
class TextCursor {
 public:
  void begin();
  void set(const QPDFMatrix& matrix);
  void move(double x, double y);
  /// A number in the array of TJ: to the left, in thousandths of the size.
  void kern(double thousandths, const TextState& state);

  /// Goes on over the glyphs of `codes`; what their em boxes take up on the page, without blanks.
  Extent show(std::string_view codes, const Font& font, const TextState& state,
              const QPDFMatrix& page);
  /// The size in which text appears.
  Pt size(const TextState& state, const QPDFMatrix& page) const;

 private:
  void advance(double x);

  QPDFMatrix glyph_;
  QPDFMatrix line_;
};

}  // namespace nenpo::pdf
