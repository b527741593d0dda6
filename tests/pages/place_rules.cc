#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Box;
using model::Role;

constexpr double kRounding = 0.02;  // pt
/// A glyph's ink may stand out of its em box, a rule's width straddles the edge.
constexpr Pt kStandOut{1.0};
/// Ink of neighbouring Latin letters may overlap by their kerning, in em; of two lines by nothing
/// that an eye could see.
constexpr double kKerned = 0.2;
constexpr Pt kTouching{0.2};

bool is_within(const Box& inner, const Box& outer, Pt slack) {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
         inner.x + inner.width <= outer.x + outer.width + slack &&
         inner.y + inner.height <= outer.y + outer.height + slack;
}

/// How far two boxes overlap, at their narrower side; negative when they are apart.
Pt overlap(const Box& a, const Box& b) {
  const Pt across = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const Pt down = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  return std::min(across, down);
}

Box spanned(model::Point from, model::Point to) {
  return {std::min(from.x, to.x), std::min(from.y, to.y), Pt{std::abs((to.x - from.x).count())},
          Pt{std::abs((to.y - from.y).count())}};
}

Box around(const model::Circle& circle) {
  const Pt side = circle.radius * 2;
  return {circle.centre.x - circle.radius, circle.centre.y - circle.radius, side, side};
}

template <typename Look>
void look_at_step(const model::PathStep& step, Look look) {
  if (const auto* move = std::get_if<model::PathMove>(&step)) look(spanned(move->to, move->to));
  if (const auto* line = std::get_if<model::PathLine>(&step)) look(spanned(line->to, line->to));
  if (const auto* curve = std::get_if<model::PathCurve>(&step)) look(spanned(curve->to, curve->to));
}

/// What is drawn, apart from text.
template <typename Look>
void at_drawings(const model::Page& page, Look look) {
  for (const auto& item : page.items) {
    if (const auto* line = std::get_if<model::Line>(&item)) look(spanned(line->from, line->to));
    if (const auto* area = std::get_if<model::Rectangle>(&item)) look(area->box);
    if (const auto* polyline = std::get_if<model::Polyline>(&item)) {
      for (const auto point : polyline->points) look(spanned(point, point));
    }
    if (const auto* circle = std::get_if<model::Circle>(&item)) look(around(*circle));
    if (const auto* path = std::get_if<model::Path>(&item)) {
      for (const auto& step : path->steps) look_at_step(step, look);
    }
    if (const auto* image = std::get_if<model::Image>(&item)) look(image->window);
    if (const auto* tag = std::get_if<model::TagBegin>(&item)) {
      for (const auto& area : tag->link_areas) look(area);
    }
  }
  for (const auto& fact : page.facts) look(fact.box);
}

Box area_of(const model::Page& page, const Hanmen& hanmen) {
  if (is_whole(page)) return {Pt{}, Pt{}, page.width, page.height};
  return {hanmen.left(page), hanmen.top, hanmen.line_length, hanmen.height()};
}

Box foot_of(const model::Page& page, const Hanmen& hanmen) {
  const Pt height = std::max(hanmen.foot_height, hanmen.leading);
  return {hanmen.left(page), hanmen.foot_top, hanmen.line_length, height};
}

Box widened(Box box, const model::Page& page, const Hanmen& hanmen) {
  box.x -= hanmen.is_even(page) ? hanmen.ledger_outer : hanmen.ledger_inner;
  box.width += hanmen.ledger_inner + hanmen.ledger_outer;
  return box;
}

/// A ledger is wider than the type area, and has a line above it.
bool has_ledger(const Reading& reading, std::size_t page, const Hanmen& hanmen) {
  if (hanmen.ledger_inner + hanmen.ledger_outer <= Pt{}) return false;
  return std::any_of(reading.lines.begin(), reading.lines.end(), [&](const Line& line) {
    return line.page == page && reading.is_inside(line.tag, Role::kTable);
  });
}

/// Where a page's text may stand, where what is no text may stand as well, and where a ledger's
/// title may.
struct Areas {
  Box text, foot, head;
};

Areas areas_of(const Reading& reading, std::size_t number, const Hanmen& hanmen) {
  const model::Page& page = reading.pages.pages[number];
  Areas areas{area_of(page, hanmen), foot_of(page, hanmen), {}};
  if (is_whole(page) || !has_ledger(reading, number, hanmen)) return areas;
  areas.text = widened(areas.text, page, hanmen);
  areas.foot = widened(areas.foot, page, hanmen);
  areas.head = {areas.text.x, hanmen.head_top, areas.text.width, hanmen.head_height};
  return areas;
}

std::string shown(const Box& box) {
  const auto number = [](Pt length) { return std::to_string(std::lround(length.count())); };
  return number(box.x) + "," + number(box.y) + " " + number(box.width) + "x" + number(box.height);
}

bool stand_on_each_other(const Line& a, const Line& b) {
  if (overlap(a.ink, b.ink) <= kTouching) return false;
  return std::any_of(a.glyphs.begin(), a.glyphs.end(), [&](const Box& glyph) {
    return std::any_of(b.glyphs.begin(), b.glyphs.end(),
                       [&](const Box& other) { return overlap(glyph, other) > kTouching; });
  });
}

bool stands_on_itself(const Line& line) {
  const Pt allowed = line.size * kKerned;
  for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
    for (std::size_t j = i + 1; j < line.glyphs.size(); ++j) {
      if (overlap(line.glyphs[i], line.glyphs[j]) > allowed) return true;
    }
  }
  return false;
}

/// The part of the rule that runs above, below or through the glyph: a slanted one passes beside
/// much of what stands within its span.
Box part_beside(const model::Line& rule, const Box& glyph) {
  const auto [first, last] =
      rule.from.x <= rule.to.x ? std::pair(rule.from, rule.to) : std::pair(rule.to, rule.from);
  const Pt run = last.x - first.x;
  if (run <= Pt{} || first.y == last.y) return spanned(first, last);
  const auto point_at = [&](Pt x) {
    const Pt within = std::clamp(x, first.x, last.x);
    return model::Point{within, first.y + (last.y - first.y) * ((within - first.x) / run)};
  };
  return spanned(point_at(glyph.x), point_at(glyph.x + glyph.width));
}

bool runs_through(const model::Line& rule, const Line& line) {
  return std::any_of(line.glyphs.begin(), line.glyphs.end(), [&](const Box& glyph) {
    Box box = part_beside(rule, glyph);
    box.x -= rule.width / 2;
    box.y -= rule.width / 2;
    box.width += rule.width;
    box.height += rule.width;
    return overlap(box, glyph) > kTouching;
  });
}

bool covers(const model::PageItem& ground, const Box& glyph) {
  if (const auto* area = std::get_if<model::Rectangle>(&ground)) {
    return is_within(glyph, area->box, kTouching);
  }
  const auto* disc = std::get_if<model::Circle>(&ground);
  if (disc == nullptr || disc->width > Pt{}) return false;
  const auto is_inside = [&](Pt x, Pt y) {
    return std::hypot((x - disc->centre.x).count(), (y - disc->centre.y).count()) <=
           (disc->radius + kTouching).count();
  };
  return is_inside(glyph.x, glyph.y) && is_inside(glyph.x + glyph.width, glyph.y) &&
         is_inside(glyph.x, glyph.y + glyph.height) &&
         is_inside(glyph.x + glyph.width, glyph.y + glyph.height);
}

/// A ground behind the text hides what was drawn before it.
bool is_hidden(const std::vector<model::PageItem>& items, std::size_t rule, const Line& line) {
  return std::all_of(line.glyphs.begin(), line.glyphs.end(), [&](const Box& glyph) {
    for (std::size_t i = rule + 1; i < line.item; ++i) {
      if (covers(items[i], glyph)) return true;
    }
    return false;
  });
}

/// A ground that is painted behind the line, but over it.
bool is_painted_over(const Line& line, std::size_t item, const model::Rectangle& ground) {
  for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
    if (line.drawn[i] < item && overlap(ground.box, line.glyphs[i]) > kTouching) return true;
  }
  return false;
}

std::vector<const Line*> lines_of(const Reading& reading, std::size_t page) {
  std::vector<const Line*> lines;
  for (const Line& line : reading.lines) {
    if (line.page == page && !line.glyphs.empty()) lines.push_back(&line);
  }
  return lines;
}

}  // namespace

bool is_whole(const model::Page& page) {
  return page.label.empty() || page.end == model::PageEnd::kWhole;
}

bool Hanmen::is_even(const model::Page& page) const {
  if (page.label.empty() || sides == model::Sides::kSingle) return false;
  return (page.label.back() - '0') % 2 == 0;
}

Pt Hanmen::left(const model::Page& page) const {
  return is_even(page) ? page.width - inner - line_length : inner;
}

Violations on_grid(const Reading& reading, const Hanmen& hanmen) {
  Violations found;
  for (const Line& line : reading.lines) {
    if (line.ruby || !reading.is_flow(line.tag) || reading.is_box_title(line.tag)) continue;
    if (is_whole(reading.pages.pages[line.page])) continue;
    if (line.size != hanmen.body_size || !hanmen.body_faces.contains(line.face)) continue;
    const double number = (line.baseline - hanmen.first_baseline) / hanmen.leading;
    const double off = (number - std::round(number)) * hanmen.leading.count();
    if (std::abs(off) < kRounding && number > -0.5 && number < hanmen.lines - 0.5) continue;
    found.push_back(at(reading, line) + " stands on line " + std::to_string(number + 1));
  }
  return found;
}

Violations within_area(const Reading& reading, const Hanmen& hanmen) {
  Violations found;
  std::vector<Areas> areas;
  for (std::size_t i = 0; i < reading.pages.pages.size(); ++i) {
    areas.push_back(areas_of(reading, i, hanmen));
  }
  for (const Line& line : reading.lines) {
    if (line.glyphs.empty()) continue;
    const Areas& at_page = areas[line.page];
    if (is_within(line.ink, at_page.text, kStandOut)) continue;
    const bool artifact = reading.is_inside(line.tag, Role::kArtifact);
    const bool header = reading.is_inside(line.tag, Role::kTableHeader);
    if (artifact && is_within(line.ink, at_page.foot, kStandOut)) continue;
    if ((artifact || header) && is_within(line.ink, at_page.head, kStandOut)) continue;
    found.push_back(at(reading, line) + " stands out of the type area: " + shown(line.ink));
  }
  for (std::size_t i = 0; i < reading.pages.pages.size(); ++i) {
    const auto& page = reading.pages.pages[i];
    if (is_whole(page)) continue;  // its grounds may reach over the paper's edge
    at_drawings(page, [&](const Box& box) {
      if (is_within(box, areas[i].text, kStandOut)) return;
      found.push_back(at(reading.pages, i) +
                      " a drawing stands out of the type area: " + shown(box));
    });
  }
  return found;
}

Violations apart(const Reading& reading) {
  Violations found;
  for (std::size_t i = 0; i < reading.pages.pages.size(); ++i) {
    const auto lines = lines_of(reading, i);
    for (auto line = lines.begin(); line != lines.end(); ++line) {
      if (stands_on_itself(**line)) found.push_back(at(reading, **line) + " stands on itself");
      for (auto other = line + 1; other != lines.end(); ++other) {
        if (!stand_on_each_other(**line, **other)) continue;
        found.push_back(at(reading, **line) + " stands on " + at(reading, **other));
      }
    }
    const auto& items = reading.pages.pages[i].items;
    for (std::size_t item = 0; item < items.size(); ++item) {
      const auto* rule = std::get_if<model::Line>(&items[item]);
      const auto* ground = std::get_if<model::Rectangle>(&items[item]);
      for (const Line* line : lines) {
        if (rule != nullptr && runs_through(*rule, *line) && !is_hidden(items, item, *line)) {
          found.push_back(at(reading, *line) + " is struck by a rule");
        }
        if (ground != nullptr && is_painted_over(*line, item, *ground)) {
          found.push_back(at(reading, *line) + " is painted over");
        }
      }
    }
  }
  return found;
}

}  // namespace nenpo::pages
