#include "typeset/flow/piece.h"

#include <utility>

#include "base/overloaded.h"

namespace nenpo::typeset {
namespace {

constexpr double kFactBoxAscent =
    0.88;  // em: the box of a printed fact, as proofreaders see it marked

void shift_point(model::Point& point, Pt x, Pt y) {
  point.x += x;
  point.y += y;
}

void shift_run(model::GlyphRun& run, Pt x, Pt y) {
  const auto dx = static_cast<float>(x.count());
  const auto dy = static_cast<float>(y.count());
  for (auto& glyph : run.glyphs) {
    glyph.x += dx;
    glyph.y += dy;
  }
}

}  // namespace

void shift(model::PageItem& item, Pt x, Pt y) {
  std::visit(Overloaded{[&](model::GlyphRun& run) { shift_run(run, x, y); },
                        [&](model::Line& line) {
                          shift_point(line.from, x, y);
                          shift_point(line.to, x, y);
                        },
                        [&](model::Rectangle& rectangle) {
                          rectangle.box.x += x;
                          rectangle.box.y += y;
                        },
                        [&](model::Polyline& polyline) {
                          for (auto& point : polyline.points) shift_point(point, x, y);
                        },
                        [&](model::Circle& circle) { shift_point(circle.centre, x, y); },
                        [&](model::TagBegin& tag) {
                          for (auto& area : tag.link_areas) {
                            area.x += x;
                            area.y += y;
                          }
                        },
                        [](model::TagEnd&) {},
                        [&](model::Anchor& anchor) { shift_point(anchor.at, x, y); }},
             item);
}

void open_tag(Piece& piece, model::Role role) {
  model::TagBegin tag;
  tag.role = role;
  piece.items.emplace_back(std::move(tag));
}

void open_tag(Piece& piece, model::TagBegin tag) { piece.items.emplace_back(std::move(tag)); }

void close_tag(Piece& piece) { piece.items.emplace_back(model::TagEnd{}); }

void place(Piece& piece, TextLine line, Pt x, Pt baseline) {
  for (auto& fact : line.facts) {
    const Pt size = line.runs.empty() ? Pt{} : line.runs.front().size;
    piece.facts.push_back({std::move(fact.fact),
                           {.x = x + fact.from,
                            .y = baseline - size * kFactBoxAscent,
                            .width = fact.to - fact.from,
                            .height = size}});
  }
  for (auto& run : line.runs) {
    shift_run(run, x, baseline);
    piece.items.emplace_back(std::move(run));
  }
  for (auto& dot : line.dots) {
    shift_point(dot.centre, x, baseline);
    piece.items.emplace_back(dot);
  }
}

void place_recorded(Piece& piece, TextLine line, Pt x, Pt baseline) {
  line.record.at = {x, baseline};
  piece.lines.push_back(std::move(line.record));
  place(piece, std::move(line), x, baseline);
}

void place_right(Piece& piece, TextLine line, Pt right, Pt baseline) {
  const Pt width = line.to;
  place(piece, std::move(line), right - width, baseline);
}

void draw_rule(Piece& piece, model::Point from, model::Point to, const model::RuleStyle& rule) {
  piece.items.emplace_back(
      model::Line{.from = from, .to = to, .width = rule.width, .colour = rule.colour});
}

void draw_frame(Piece& piece, const model::Box& box, const model::RuleStyle& rule, Stroke stroke) {
  const Pt right = box.x + box.width;
  const Pt bottom = box.y + box.height;
  const auto side = [&](model::Point from, model::Point to) {
    piece.items.emplace_back(model::Line{.from = from,
                                         .to = to,
                                         .width = rule.width,
                                         .colour = rule.colour,
                                         .dashed = stroke == Stroke::kDashed});
  };
  side({box.x, box.y}, {right, box.y});
  side({right, box.y}, {right, bottom});
  side({right, bottom}, {box.x, bottom});
  side({box.x, bottom}, {box.x, box.y});
}

void fill(Piece& piece, const model::Box& box, model::Colour colour) {
  piece.items.emplace_back(model::Rectangle{.box = box, .fill = colour});
}

}  // namespace nenpo::typeset
