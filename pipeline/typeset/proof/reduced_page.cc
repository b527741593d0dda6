#include "typeset/proof/reduced_page.h"

#include <variant>

#include "base/overloaded.h"

namespace nenpo::typeset {
namespace {

class Reducer {
 public:
  Reducer(double scale, Piece& piece) : scale_(scale), piece_(piece) {}

  void add(const model::PageItem& item) {
    std::visit(
        Overloaded{[this](model::GlyphRun run) { add_run(std::move(run)); },
                   [this](const model::Line& line) {
                     piece_.items.emplace_back(model::Line{point(line.from), point(line.to),
                                                           line.width * scale_, line.colour,
                                                           line.dashed});
                   },
                   [this](const model::Rectangle& one) {
                     piece_.items.emplace_back(model::Rectangle{scaled(one.box, scale_), one.fill});
                   },
                   [this](model::Polyline line) {
                     for (model::Point& at : line.points) at = point(at);
                     line.width = line.width * scale_;
                     piece_.items.emplace_back(std::move(line));
                   },
                   [this](const model::Circle& one) {
                     piece_.items.emplace_back(model::Circle{point(one.centre), one.radius * scale_,
                                                             one.width * scale_, one.colour});
                   },
                   [this](model::Path path) { add_path(std::move(path)); },
                   [this](const model::Image& image) {
                     piece_.items.emplace_back(model::Image{
                         image.picture, scaled(image.place, scale_), scaled(image.window, scale_)});
                   },
                   [](const model::TagBegin&) {}, [](const model::TagEnd&) {},
                   [](const model::Anchor&) {}},
        item);
  }

 private:
  model::Point point(model::Point at) const { return {at.x * scale_, at.y * scale_}; }

  void add_run(model::GlyphRun run) {
    run.size = run.size * scale_;
    for (model::Glyph& glyph : run.glyphs) {
      glyph.x = static_cast<float>(glyph.x * scale_);
      glyph.y = static_cast<float>(glyph.y * scale_);
    }
    piece_.items.emplace_back(std::move(run));
  }

  void add_path(model::Path path) {
    for (model::PathStep& step : path.steps) {
      std::visit(Overloaded{[this](model::PathMove& move) { move.to = point(move.to); },
                            [this](model::PathLine& line) { line.to = point(line.to); },
                            [this](model::PathCurve& curve) {
                              curve = {point(curve.first), point(curve.second), point(curve.to)};
                            },
                            [](model::PathClose&) {}},
                 step);
    }
    if (path.stroke) path.stroke->width = path.stroke->width * scale_;
    piece_.items.emplace_back(std::move(path));
  }

  double scale_;
  Piece& piece_;
};

}  // namespace

model::Box scaled(const model::Box& box, double scale) {
  return {box.x * scale, box.y * scale, box.width * scale, box.height * scale};
}

Piece reduce(const model::Page& page, double scale) {
  Piece piece;
  piece.height = page.height * scale;
  as_artifact(piece, [&] {
    Reducer reducer(scale, piece);
    for (const model::PageItem& item : page.items) reducer.add(item);
  });
  return piece;
}

}  // namespace nenpo::typeset
