#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "typeset/diagrams/setters.h"
#include "typeset/diagrams/words.h"

namespace nenpo::typeset {
namespace {

/// Of the control points of a quarter of a circle, drawn as a Bézier curve.
constexpr double kQuarter = 0.5522847498;

using Ellipse = model::NestedTiersStyle::Ellipse;

model::Path ellipse(const model::Point& centre, Pt rx, Pt ry, model::Colour fill,
                    const model::RuleStyle& outline) {
  const auto at = [&](double x, double y) {
    return model::Point{centre.x + rx * x, centre.y + ry * y};
  };
  const double k = kQuarter;
  model::Path path;
  path.steps = {model::PathMove{at(1, 0)},
                model::PathCurve{at(1, k), at(k, 1), at(0, 1)},
                model::PathCurve{at(-k, 1), at(-1, k), at(-1, 0)},
                model::PathCurve{at(-1, -k), at(-k, -1), at(0, -1)},
                model::PathCurve{at(k, -1), at(1, -k), at(1, 0)},
                model::PathClose{}};
  path.fill = fill;
  path.stroke = model::PathStroke{.width = outline.width, .colour = outline.colour};
  return path;
}

class TiersSetting {
 public:
  TiersSetting(const model::NestedTiers& figure, const model::NestedTiersStyle& style,
               Setting& setting)
      : figure_(figure), style_(style), setting_(setting) {}

  Piece set() {
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = figure_.from;
    piece_.snap = Snap::kFree;
    open_figure(piece_, figure_.alternative_text);
    Pt y = set_ellipses();
    y += style_.notes_gap;
    for (std::size_t i = 0; i < figure_.tiers.size(); ++i) y = set_note(i, y);
    close_tag(piece_);
    piece_.height = y - style_.note_gap;
    return std::move(piece_);
  }

 private:
  /// The innermost tier has the last ellipse.
  const Ellipse& ellipse_of(std::size_t tier) const {
    const std::size_t outer = figure_.tiers.size() - 1 - tier;
    return style_.ellipses[std::min(outer, style_.ellipses.size() - 1)];
  }

  Pt set_ellipses() {
    const std::size_t count = figure_.tiers.size();
    if (count == 0) return Pt{};
    const Pt foot = ellipse_of(count - 1).ry * 2;
    for (std::size_t outer = 0; outer < count; ++outer) {
      const std::size_t tier = count - 1 - outer;
      const Ellipse& own = ellipse_of(tier);
      const model::Point centre = {setting_.line_length / 2, centre_of(outer, foot)};
      piece_.items.emplace_back(ellipse(centre, own.rx, own.ry, own.fill, style_.outline));
      Pt middle = centre.y;  // of the crescent that the next ellipse leaves
      if (outer + 1 < count) {
        const Pt next_top = centre_of(outer + 1, foot) - ellipse_of(tier - 1).ry;
        middle = (centre.y - own.ry + next_top) / 2;
      }
      set_name(tier, {centre.x, middle}, centre);
    }
    return foot;
  }

  Pt centre_of(std::size_t outer, Pt foot) const {
    const std::size_t tier = figure_.tiers.size() - 1 - outer;
    return foot - style_.step * static_cast<double>(outer) - ellipse_of(tier).ry;
  }

  void set_name(std::size_t tier, const model::Point& at, const model::Point& centre) {
    const Ellipse& own = ellipse_of(tier);
    model::TextStyle text = style_.name;
    text.colour = own.ink;
    const std::string& name = figure_.tiers[tier].name;
    Words words = words_of(model::NodeLines{name}, text, figure_.from, setting_);
    const double off = (at.y - centre.y) / own.ry;
    const Pt room = own.rx * 2 * std::sqrt(std::max(0.0, 1 - off * off));
    if (words.width() > room) {
      report_overflow(piece_, setting_,
                      {"図の段", name, words.width() - room, text.size, figure_.from});
    }
    place_in_middle(piece_, std::move(words), {at.x - room / 2, at.y, room, Pt{}});
  }

  /// The tier's name once more, with its note, behind a disc of its colour.
  Pt set_note(std::size_t tier, Pt y) {
    const Pt radius = style_.key / 2;
    const model::Point key = {radius, y + style_.key_top + radius};
    piece_.items.emplace_back(ellipse(key, radius, radius, ellipse_of(tier).fill, style_.outline));
    const Pt room = setting_.line_length - style_.note_at;
    model::TextStyle head = style_.note;
    head.role = head.strong_role.empty() ? head.role : head.strong_role;
    head.colour = style_.note_head;
    const auto place = [&](Words words) {
      const Pt height = words.height();
      place_words(piece_, std::move(words), {style_.note_at, y}, room);
      y += height;
    };
    place(words_of(inlines_of(figure_.tiers[tier].name), head, ragged(room, Breaks::kByPhrase),
                   figure_.from, setting_));
    place(words_of(figure_.tiers[tier].note, style_.note,
                   {.line_length = room, .first_indent = {}, .rest_indent = {}}, figure_.from,
                   setting_));
    return y + style_.note_gap;
  }

  const model::NestedTiers& figure_;
  const model::NestedTiersStyle& style_;
  Setting& setting_;
  Piece piece_;
};

}  // namespace

Piece set_nested_tiers(const model::NestedTiers& figure, const model::NestedTiersStyle& style,
                       Setting& setting) {
  return TiersSetting(figure, style, setting).set();
}

}  // namespace nenpo::typeset
