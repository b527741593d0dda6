#include "typeset/highlights/fact_bars.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "typeset/blocks/hatching.h"

namespace nenpo::typeset {
namespace {

/// A part of a smaller share stands so far from its label that a leader joins them.
constexpr double kShareWithLeader = 0.12;

model::Inlines label_of(const model::KeyFact::Part& part) {
  return {model::Text{part.label, false, {}},
          model::Text{part.number + part.unit, false, part.fact}};
}

class FactBars {
 public:
  FactBars(Piece& piece, const PlacedFact& placed, const model::KeyFactsStyle& style,
           Setting& setting)
      : piece_(piece),
        fact_(placed.fact),
        room_(placed.room),
        from_(placed.from),
        style_(style),
        setting_(setting) {}

  Pt set_parts() {
    Pt x = room_.x;
    as_artifact(piece_, [&] {
      for (std::size_t i = 0; i < fact_.parts.size(); ++i) {
        const Pt width = room_.width * fact_.parts[i].share;
        draw_part({x, room_.y, width, style_.bar_height}, i);
        x += width;
      }
    });
    return style_.bar_height + style_.part_gap + set_part_labels();
  }

  Pt set_compared() {
    Pt y;
    as_artifact(piece_, [&] {
      for (std::size_t i = 0; i < fact_.parts.size(); ++i) {
        if (i > 0) y += style_.compared_gap;
        const model::Box bar{room_.x, room_.y + y, room_.width * fact_.parts[i].share,
                             style_.compared_height};
        if (i == 0) {
          fill(piece_, bar, style_.bar);
        } else {
          draw_frame(piece_, bar, style_.frame);
        }
        y += style_.compared_height;
      }
    });
    y += style_.part_gap;
    for (const auto& part : fact_.parts) {
      if (!part.named) continue;
      set_label(label_line(part), room_.x, room_.y + y);
      y += style_.words.leading;
    }
    return y;
  }

 private:
  void draw_part(const model::Box& box, std::size_t index) {
    if (index == 0) {
      fill(piece_, box, style_.bar);
      return;
    }
    if (index == 1) hatch(piece_, box, {style_.hatch, style_.hatch_pitch});
    draw_frame(piece_, box, style_.frame);
  }

  TextLine label_line(const model::KeyFact::Part& part) {
    auto lines = setting_.setter.set(label_of(part), style_.words, ragged(Pt{kOneLine}), from_);
    return lines.empty() ? TextLine{} : std::move(lines.front());
  }

  void set_label(TextLine line, Pt x, Pt top) {
    open_tag(piece_, model::Role::kParagraph);
    place_recorded(piece_, std::move(line), x, top + setting_.setter.baseline(style_.words));
    close_tag(piece_);
  }

  /// The first at the left end, the others end where their part ends; a line lower where the one
  /// before leaves no room.
  Pt set_part_labels() {
    const Pt top = room_.y + style_.bar_height + style_.part_gap;
    Pt y, taken, part_end;
    bool any = false;
    for (std::size_t i = 0; i < fact_.parts.size(); ++i) {
      const auto& part = fact_.parts[i];
      const Pt part_from = part_end;
      part_end += room_.width * part.share;
      if (!part.named) continue;
      TextLine line = label_line(part);
      const Pt x = i == 0 ? Pt{} : std::max(Pt{}, part_end - line.to);
      if (any && x < taken) y += style_.words.leading;
      if (part.share < kShareWithLeader) draw_leader(part_from + (part_end - part_from) / 2, y);
      taken = x + line.to + style_.words.size;
      any = true;
      set_label(std::move(line), room_.x + x, top + y);
    }
    return any ? y + style_.words.leading : Pt{};
  }

  void draw_leader(Pt x, Pt drop) {
    const Pt foot = room_.y + style_.bar_height;
    as_artifact(piece_, [&] {
      draw_rule(piece_, {room_.x + x, foot}, {room_.x + x, foot + style_.part_gap + drop},
                style_.frame);
    });
  }

  static constexpr double kOneLine = 10000;  // pt: labels are not broken

  Piece& piece_;
  const model::KeyFact& fact_;
  const model::Box& room_;
  const model::SourceLine& from_;
  const model::KeyFactsStyle& style_;
  Setting& setting_;
};

}  // namespace

Pt set_fact_bars(Piece& piece, const PlacedFact& placed, const model::KeyFactsStyle& style,
                 Setting& setting) {
  FactBars bars(piece, placed, style, setting);
  return placed.fact.bars == model::KeyFact::Bars::kParts ? bars.set_parts() : bars.set_compared();
}

}  // namespace nenpo::typeset
