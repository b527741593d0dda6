#include "typeset/flow/piece.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/overloaded.h"

namespace nenpo::typeset {
namespace {

/// em: where the box of a printed fact or of a link begins above the baseline.
constexpr double kBoxAscent = 0.88;

void shift_point(model::Point& point, Pt x, Pt y) {
  point.x += x;
  point.y += y;
}

void shift_box(model::Box& box, Pt x, Pt y) {
  box.x += x;
  box.y += y;
}

void shift_step(model::PathStep& step, Pt x, Pt y) {
  std::visit(
      Overloaded{[&](model::PathCurve& curve) {
                   shift_point(curve.first, x, y);
                   shift_point(curve.second, x, y);
                   shift_point(curve.to, x, y);
                 },
                 [](model::PathClose&) {}, [&](auto& straight) { shift_point(straight.to, x, y); }},
      step);
}

void shift_run(model::GlyphRun& run, Pt x, Pt y) {
  const auto dx = static_cast<float>(x.count());
  const auto dy = static_cast<float>(y.count());
  for (auto& glyph : run.glyphs) {
    glyph.x += dx;
    glyph.y += dy;
  }
}

void add_runs(Piece& piece, TextLine& line, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) piece.items.emplace_back(std::move(line.runs[i]));
}

void add_ruby(Piece& piece, TextLine& line, const LineStretch& ruby) {
  open_tag(piece, ruby.tag);
  open_tag(piece, model::Role::kRubyBase);
  add_runs(piece, line, ruby.first_run, ruby.reading_run);
  close_tag(piece);
  open_tag(piece, model::Role::kRubyText);
  add_runs(piece, line, ruby.reading_run, ruby.end_run);
  close_tag(piece);
  close_tag(piece);
}

void add_link(Piece& piece, TextLine& line, const LineStretch& link, Pt x) {
  const model::GlyphRun& run = line.runs[link.first_run];
  const Pt baseline{run.glyphs.empty() ? 0 : static_cast<double>(run.glyphs.front().y)};
  open_link(piece, link.tag.destination,
            {.x = x + link.from,
             .y = baseline - run.size * kBoxAscent,
             .width = link.to - link.from,
             .height = run.size});
  add_runs(piece, line, link.first_run, link.end_run);
  close_link(piece);
}

/// The runs of a line that are already at their place, each stretch in its tags.
void add_in_tags(Piece& piece, TextLine& line, Pt x) {
  std::size_t at = 0;
  for (const LineStretch& stretch : line.stretches) {
    add_runs(piece, line, at, stretch.first_run);
    if (stretch.tag.role == model::Role::kRuby) {
      add_ruby(piece, line, stretch);
    } else if (stretch.tag.role == model::Role::kReference) {
      add_link(piece, line, stretch, x);
    } else {
      open_tag(piece, stretch.tag);
      add_runs(piece, line, stretch.first_run, stretch.end_run);
      close_tag(piece);
    }
    at = stretch.end_run;
  }
  add_runs(piece, line, at, line.runs.size());
}

}  // namespace

void shift(model::PageItem& item, Pt x, Pt y) {
  std::visit(Overloaded{[&](model::GlyphRun& run) { shift_run(run, x, y); },
                        [&](model::Line& line) {
                          shift_point(line.from, x, y);
                          shift_point(line.to, x, y);
                        },
                        [&](model::Rectangle& rectangle) { shift_box(rectangle.box, x, y); },
                        [&](model::Polyline& polyline) {
                          for (auto& point : polyline.points) shift_point(point, x, y);
                        },
                        [&](model::Circle& circle) { shift_point(circle.centre, x, y); },
                        [&](model::Path& path) {
                          for (auto& step : path.steps) shift_step(step, x, y);
                        },
                        [&](model::Image& image) {
                          shift_box(image.place, x, y);
                          shift_box(image.window, x, y);
                        },
                        [&](model::TagBegin& tag) {
                          for (auto& area : tag.link_areas) shift_box(area, x, y);
                        },
                        [](model::TagEnd&) {},
                        [&](model::Anchor& anchor) { shift_point(anchor.at, x, y); }},
             item);
}

void append(Pieces& to, Pieces from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

void put_into(Piece& piece, Piece part, Pt x, Pt y) {
  for (auto& item : part.items) {
    shift(item, x, y);
    piece.items.push_back(std::move(item));
  }
  for (auto& fact : part.facts) {
    fact.box.x += x;
    fact.box.y += y;
    piece.facts.push_back(std::move(fact));
  }
  for (auto& line : part.lines) {
    shift_point(line.at, x, y);
    piece.lines.push_back(std::move(line));
  }
  piece.note_marks.insert(piece.note_marks.end(), part.note_marks.begin(), part.note_marks.end());
  append(piece.footnotes, std::move(part.footnotes));
  std::move(part.findings.begin(), part.findings.end(), std::back_inserter(piece.findings));
}

void put_before(Piece& piece, std::vector<model::PageItem> items) {
  piece.items.insert(piece.items.begin(), std::make_move_iterator(items.begin()),
                     std::make_move_iterator(items.end()));
}

void open_before(Piece& piece, model::Role role) {
  model::TagBegin tag;
  tag.role = role;
  piece.items.insert(piece.items.begin(), std::move(tag));
}

void open_tag(Piece& piece, model::Role role) {
  model::TagBegin tag;
  tag.role = role;
  piece.items.emplace_back(std::move(tag));
}

void open_tag(Piece& piece, model::TagBegin tag) { piece.items.emplace_back(std::move(tag)); }

void close_tag(Piece& piece) { piece.items.emplace_back(model::TagEnd{}); }

void open_link(Piece& piece, const std::string& destination, const model::Box& area) {
  open_tag(piece, model::Role::kReference);
  model::TagBegin link;
  link.role = model::Role::kReference;
  link.destination = destination;
  link.link_areas.push_back(area);
  open_tag(piece, std::move(link));
}

void close_link(Piece& piece) {
  close_tag(piece);
  close_tag(piece);
}

void place(Piece& piece, TextLine line, Pt x, Pt baseline) {
  for (auto& fact : line.facts) {
    const Pt size = line.runs.empty() ? Pt{} : line.runs.front().size;
    piece.facts.push_back({std::move(fact.fact),
                           {.x = x + fact.from,
                            .y = baseline - size * kBoxAscent,
                            .width = fact.to - fact.from,
                            .height = size}});
  }
  piece.note_marks.insert(piece.note_marks.end(), line.note_marks.begin(), line.note_marks.end());
  std::move(line.findings.begin(), line.findings.end(), std::back_inserter(piece.findings));
  for (auto& run : line.runs) shift_run(run, x, baseline);
  add_in_tags(piece, line, x);
  for (auto& dot : line.dots) {
    shift_point(dot.centre, x, baseline);
    piece.items.emplace_back(dot);
  }
}

void place_recorded(Piece& piece, TextLine line, Pt x, Pt baseline) {
  line.record.at = {x + line.from, baseline};
  piece.lines.push_back(std::move(line.record));
  place(piece, std::move(line), x, baseline);
}

void place_right(Piece& piece, TextLine line, Pt right, Pt baseline) {
  const Pt width = line.to;
  place(piece, std::move(line), right - width, baseline);
}

void drop_tags(Piece& piece, std::size_t begin) {
  const auto from = piece.items.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto is_tag = [](const model::PageItem& item) {
    return std::holds_alternative<model::TagBegin>(item) ||
           std::holds_alternative<model::TagEnd>(item);
  };
  piece.items.erase(std::remove_if(from, piece.items.end(), is_tag), piece.items.end());
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
