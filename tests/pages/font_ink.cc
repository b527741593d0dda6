#include "tests/pages/font_ink.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <map>
#include <memory>
#include <stdexcept>
#include <utility>

namespace nenpo::pages {
namespace {

/// Boxes in em, y downward from the baseline.
class FontInk {
 public:
  explicit FontInk(const model::Pages& pages) : pages_(pages) {
    if (FT_Init_FreeType(&library_) != 0) throw std::runtime_error("FreeType does not start");
  }
  FontInk(const FontInk&) = delete;
  FontInk& operator=(const FontInk&) = delete;
  ~FontInk() { FT_Done_FreeType(library_); }

  const model::Box& of(std::uint16_t face, std::uint32_t glyph) {
    const auto [entry, is_new] = boxes_.try_emplace({face, glyph});
    if (is_new) entry->second = measured(opened(face), glyph);
    return entry->second;
  }

 private:
  FT_Face opened(std::uint16_t index) {
    FT_Face& face = faces_[index];
    const model::FaceUse& use = pages_.faces.at(index);
    if (face == nullptr && FT_New_Face(library_, use.file.c_str(), use.index, &face) != 0) {
      throw std::runtime_error("cannot open " + use.file);
    }
    return face;
  }

  static model::Box measured(FT_Face face, std::uint32_t glyph) {
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) != 0) throw std::runtime_error("no glyph");
    const FT_Glyph_Metrics& metrics = face->glyph->metrics;
    const auto em = [face](FT_Pos units) {
      return Pt{static_cast<double>(units) / static_cast<double>(face->units_per_EM)};
    };
    return {em(metrics.horiBearingX), -em(metrics.horiBearingY), em(metrics.width),
            em(metrics.height)};
  }

  const model::Pages& pages_;
  FT_Library library_ = nullptr;
  std::map<std::uint16_t, FT_Face> faces_;
  std::map<std::pair<std::uint16_t, std::uint32_t>, model::Box> boxes_;
};

}  // namespace

Ink font_ink(const model::Pages& pages) {
  return [ink = std::make_shared<FontInk>(pages)](const model::GlyphRun& run, std::size_t index) {
    const model::Box& box = ink->of(run.face, run.glyphs[index].index);
    const double size = run.size.count();
    return model::Box{box.x * size * run.stretch, box.y * size, box.width * size * run.stretch,
                      box.height * size};
  };
}

}  // namespace nenpo::pages
