#include "render/painter.h"

#include <cairo.h>

#include <array>
#include <numbers>
#include <string>
#include <variant>
#include <vector>

#include "base/overloaded.h"

namespace nenpo::render {
namespace {

constexpr std::array<double, 2> kDashes{2, 2};  // pt
constexpr double kFullCircle = 2 * std::numbers::pi;
constexpr double kBrightest = 255;

void trace(cairo_t* context, const model::PathStep& step) {
  std::visit(Overloaded{[&](const model::PathMove& move) {
                          cairo_move_to(context, move.to.x.count(), move.to.y.count());
                        },
                        [&](const model::PathLine& line) {
                          cairo_line_to(context, line.to.x.count(), line.to.y.count());
                        },
                        [&](const model::PathCurve& curve) {
                          cairo_curve_to(context, curve.first.x.count(), curve.first.y.count(),
                                         curve.second.x.count(), curve.second.y.count(),
                                         curve.to.x.count(), curve.to.y.count());
                        },
                        [&](const model::PathClose&) { cairo_close_path(context); }},
             step);
}

}  // namespace

struct Painter::Buffers {
  std::string text;
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;
};

Painter::Painter(_cairo* context, const Faces& faces, const Pictures& pictures)
    : context_(context),
      faces_(faces),
      pictures_(pictures),
      buffers_(std::make_unique<Buffers>()) {}
Painter::~Painter() = default;

void Painter::draw(const model::GlyphRun& run) {
  flush_lines();
  const Font font{run.face, run.size, run.stretch};
  if (font_ != font || colour_ != run.colour) flush_runs();
  use_font(font);
  use_colour(run.colour);
  buffers_->text += run.text;
  for (const model::Glyph& glyph : run.glyphs) {
    buffers_->glyphs.push_back({glyph.index, double{glyph.x}, double{glyph.y}});
  }
  for (const model::GlyphCluster cluster : run.clusters) {
    buffers_->clusters.push_back({cluster.bytes, cluster.glyphs});
  }
}

void Painter::draw(const model::Line& line) {
  flush_runs();
  const Pen pen{line.width, line.colour, line.dashed};
  if (pen_ != pen) flush_lines();
  pen_ = pen;
  cairo_move_to(context_, line.from.x.count(), line.from.y.count());
  cairo_line_to(context_, line.to.x.count(), line.to.y.count());
}

void Painter::draw(const model::Rectangle& rectangle) {
  flush();
  use_colour(rectangle.fill);
  const model::Box& box = rectangle.box;
  cairo_rectangle(context_, box.x.count(), box.y.count(), box.width.count(), box.height.count());
  cairo_fill(context_);
}

void Painter::draw(const model::Polyline& polyline) {
  flush();
  for (const model::Point& point : polyline.points) {
    cairo_line_to(context_, point.x.count(), point.y.count());
  }
  stroke(polyline.width, polyline.colour);
}

void Painter::draw(const model::Circle& circle) {
  flush();
  cairo_new_sub_path(context_);
  cairo_arc(context_, circle.centre.x.count(), circle.centre.y.count(), circle.radius.count(), 0,
            kFullCircle);
  cairo_close_path(context_);
  if (circle.width > Pt{}) return stroke(circle.width, circle.colour);
  use_colour(circle.colour);
  cairo_fill(context_);
}

void Painter::draw(const model::Path& path) {
  flush();
  for (const model::PathStep& step : path.steps) trace(context_, step);
  if (path.fill) {
    use_colour(*path.fill);
    cairo_fill_preserve(context_);
  }
  if (path.stroke) {
    if (path.stroke->dashed) cairo_set_dash(context_, kDashes.data(), int{kDashes.size()}, 0);
    use_colour(path.stroke->colour);
    cairo_set_line_width(context_, path.stroke->width.count());
    cairo_stroke_preserve(context_);
    if (path.stroke->dashed) cairo_set_dash(context_, nullptr, 0, 0);
  }
  cairo_new_path(context_);
}

void Painter::draw(const model::Image& image) {
  flush();
  const model::Box& window = image.window;
  cairo_save(context_);
  cairo_rectangle(context_, window.x.count(), window.y.count(), window.width.count(),
                  window.height.count());
  cairo_clip(context_);
  pictures_.draw(*image.picture, image.place, context_);
  cairo_restore(context_);
}

void Painter::flush() {
  flush_runs();
  flush_lines();
}

void Painter::flush_runs() {
  auto& [text, glyphs, clusters] = *buffers_;
  if (clusters.empty()) return;
  cairo_show_text_glyphs(context_, text.data(), static_cast<int>(text.size()), glyphs.data(),
                         static_cast<int>(glyphs.size()), clusters.data(),
                         static_cast<int>(clusters.size()), cairo_text_cluster_flags_t{});
  text.clear();
  glyphs.clear();
  clusters.clear();
}

void Painter::flush_lines() {
  if (!pen_) return;
  if (pen_->dashed) cairo_set_dash(context_, kDashes.data(), int{kDashes.size()}, 0);
  stroke(pen_->width, pen_->colour);
  if (pen_->dashed) cairo_set_dash(context_, nullptr, 0, 0);
  pen_.reset();
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
