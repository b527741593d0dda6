#include "render/painter.h"

#include <cairo.h>

#include <array>
#include <numbers>
#include <vector>

namespace nenpo::render {
namespace {

constexpr std::array<double, 2> kDashes{2, 2};  // pt
constexpr double kFullCircle = 2 * std::numbers::pi;
constexpr double kBrightest = 255;

}  // namespace

/// Reused from run to run.
struct Painter::Buffers {
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;
};

Painter::Painter(_cairo* context, const Faces& faces)
    : context_(context), faces_(faces), buffers_(std::make_unique<Buffers>()) {}
Painter::~Painter() = default;

void Painter::draw(const model::GlyphRun& run) {
  use_font({run.face, run.size, run.stretch});
  use_colour(run.colour);
  buffers_->glyphs.clear();
  for (const model::Glyph& glyph : run.glyphs) {
    buffers_->glyphs.push_back({glyph.index, double{glyph.x}, double{glyph.y}});
  }
  buffers_->clusters.clear();
  for (const model::GlyphCluster cluster : run.clusters) {
    buffers_->clusters.push_back({cluster.bytes, cluster.glyphs});
  }
  cairo_show_text_glyphs(context_, run.text.data(), static_cast<int>(run.text.size()),
                         buffers_->glyphs.data(), static_cast<int>(buffers_->glyphs.size()),
                         buffers_->clusters.data(), static_cast<int>(buffers_->clusters.size()),
                         cairo_text_cluster_flags_t{});
}

void Painter::draw(const model::Line& line) {
  cairo_move_to(context_, line.from.x.count(), line.from.y.count());
  cairo_line_to(context_, line.to.x.count(), line.to.y.count());
  if (line.dashed) cairo_set_dash(context_, kDashes.data(), int{kDashes.size()}, 0);
  stroke(line.width, line.colour);
  if (line.dashed) cairo_set_dash(context_, nullptr, 0, 0);
}

void Painter::draw(const model::Rectangle& rectangle) {
  use_colour(rectangle.fill);
  const model::Box& box = rectangle.box;
  cairo_rectangle(context_, box.x.count(), box.y.count(), box.width.count(), box.height.count());
  cairo_fill(context_);
}

void Painter::draw(const model::Polyline& polyline) {
  for (const model::Point& point : polyline.points) {
    cairo_line_to(context_, point.x.count(), point.y.count());
  }
  stroke(polyline.width, polyline.colour);
}

void Painter::draw(const model::Circle& circle) {
  cairo_new_sub_path(context_);
  cairo_arc(context_, circle.centre.x.count(), circle.centre.y.count(), circle.radius.count(), 0,
            kFullCircle);
  cairo_close_path(context_);
  if (circle.width > Pt{}) return stroke(circle.width, circle.colour);
  use_colour(circle.colour);
  cairo_fill(context_);
}

void Painter::use_font(const Font& font) {
  if (font_ == font) return;
  if (!font_ || font_->face != font.face) cairo_set_font_face(context_, faces_[font.face]);
  cairo_matrix_t matrix;
  cairo_matrix_init_scale(&matrix, font.size.count() * font.stretch, font.size.count());
  cairo_set_font_matrix(context_, &matrix);
  font_ = font;
}

void Painter::use_colour(model::Colour colour) {
  if (colour_ == colour) return;
  cairo_set_source_rgb(context_, colour.red / kBrightest, colour.green / kBrightest,
                       colour.blue / kBrightest);
  colour_ = colour;
}

void Painter::stroke(Pt width, model::Colour colour) {
  use_colour(colour);
  cairo_set_line_width(context_, width.count());
  cairo_stroke(context_);
}

}  // namespace nenpo::render
