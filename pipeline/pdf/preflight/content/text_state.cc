#include "pdf/preflight/content/text_state.h"

#include <cmath>
#include <string>

#include "base/text.h"

namespace nenpo::pdf {
namespace {

// Where an em box lies, whatever the face: OpenType's default for Japanese faces.
constexpr double kAboveBaseline = 0.88;
constexpr double kBelowBaseline = 0.12;

bool is_blank_text(const std::string& text) { return !text.empty() && trim(text).empty(); }

}  // namespace

void TextCursor::begin() { glyph_ = line_ = QPDFMatrix(); }

void TextCursor::set(const QPDFMatrix& matrix) { glyph_ = line_ = matrix; }

void TextCursor::move(double x, double y) {
  line_.translate(x, y);
  glyph_ = line_;
}

void TextCursor::advance(double x) { glyph_.translate(x, 0); }

void TextCursor::kern(double thousandths, const TextState& state) {
  advance(-thousandths / 1000 * state.size * state.scale);
}

Extent TextCursor::show(std::string_view codes, const Font& font, const TextState& state,
                        const QPDFMatrix& page) {
  Extent inked;  // along the baseline, in the text's own space
  double at = 0;
  for_each_code(font, codes, [&](std::uint32_t code) {
    const double width = static_cast<double>(font.width_of(code)) / 1000 * state.size;
    const bool word_space = font.kind == Font::Kind::kSimple && code == ' ';
    if (!is_blank_text(font.unicode_of(code))) {
      inked.left = std::min(inked.left, at);
      inked.right = std::max(inked.right, at + width * state.scale);
    }
    at += (width + state.character_space + (word_space ? state.word_space : 0)) * state.scale;
  });
  Extent extent;
  if (inked.left <= inked.right) {
    inked.top = state.rise - kBelowBaseline * state.size;
    inked.bottom = state.rise + kAboveBaseline * state.size;
    QPDFMatrix on_page = page;
    on_page.concat(glyph_);
    extent = transformed(on_page, inked);
  }
  advance(at);
  return extent;
}

Pt TextCursor::size(const TextState& state, const QPDFMatrix& page) const {
  QPDFMatrix on_page = page;
  on_page.concat(glyph_);
  return Pt{std::abs(state.size) * std::hypot(on_page.c, on_page.d)};
}

}  // namespace nenpo::pdf
