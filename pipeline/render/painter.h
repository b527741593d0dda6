#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "model/pages.h"
#include "render/faces.h"
#include "render/pictures.h"

struct _cairo;

namespace nenpo::render {

/// Draws what is visible on a page. Keeps in mind which font and colour are set, since the same
/// ones serve for line after line. Each drawing costs cairo as much as some hundred glyphs: runs of
/// one font and colour that follow each other are one drawing, and so are lines of one kind.
class Painter {
 public:
  Painter(_cairo* context, const Faces& faces, const Pictures& pictures);
  ~Painter();

  /// Draws what waits for more of its kind: before a tag begins or ends, and at the page's end.
  void flush();

  void draw(const model::GlyphRun& run);
  void draw(const model::Line& line);
  void draw(const model::Rectangle& rectangle);
  void draw(const model::Polyline& polyline);
  void draw(const model::Circle& circle);
  void draw(const model::Path& path);
  void draw(const model::Image& image);

 private:
  struct Font {
    std::uint16_t face = 0;
    Pt size;
    double stretch = 1;
    bool operator==(const Font&) const = default;
  };
  struct Pen {
    Pt width;
    model::Colour colour;
    bool dashed = false;
    bool operator==(const Pen&) const = default;
  };
  struct Buffers;
  void flush_runs();
  void flush_lines();
  void use_font(const Font& font);
  void use_colour(model::Colour colour);
  void stroke(Pt width, model::Colour colour);

  _cairo* context_;
  const Faces& faces_;
  const Pictures& pictures_;
  std::optional<Font> font_;
  std::optional<model::Colour> colour_;
  std::optional<Pen> pen_;            // of the lines that wait in cairo's path
  std::unique_ptr<Buffers> buffers_;  // the runs that wait, in font_ and colour_
};

}  // namespace nenpo::render
