#include <algorithm>
#include <utility>

#include "typeset/blocks/rounded_box.h"
#include "typeset/gathering/setters.h"

namespace nenpo::typeset {
namespace {

class RuledRowsSetting {
 public:
  RuledRowsSetting(const model::RuledRows& rows, const model::RuledRowsStyle& style,
                   Setting& setting)
      : rows_(rows), style_(style), setting_(setting), width_(setting.line_length) {}

  Piece set() {
    Piece text;
    rule(text, style_.rule_above, Pt{});
    open_tag(text, model::Role::kList);
    for (std::size_t i = 0; i < rows_.rows.size(); ++i) {
      put_row(text, rows_.rows[i]);
      const bool last = i + 1 == rows_.rows.size();
      rule(text, last ? style_.rule_below : style_.rule_between, text.height);
    }
    close_tag(text);
    Piece piece;
    piece.snap = Snap::kFree;
    piece.before = style_.before;
    piece.after = style_.after;
    piece.height = text.height;
    if (style_.fill) draw_ground(piece);
    put_into(piece, std::move(text), Pt{}, Pt{});
    return piece;
  }

 private:
  void rule(Piece& piece, const std::optional<model::RuleStyle>& style, Pt y) const {
    if (!style) return;
    as_artifact(piece, [&] { draw_rule(piece, {Pt{}, y}, {width_, y}, *style); });
  }

  void draw_ground(Piece& piece) const {
    as_artifact(piece, [&] {
      model::Path ground = rounded_box({Pt{}, Pt{}, width_, piece.height}, style_.radius);
      ground.fill = style_.fill;
      piece.items.emplace_back(std::move(ground));
    });
  }

  void put_row(Piece& piece, const model::RuledRows::Row& row) {
    const Pt top = piece.height + style_.pad_y;
    const Pt baseline = top + setting_.setter.baseline(style_.text);
    open_tag(piece, model::Role::kListItem);
    if (!row.label.empty() && style_.label) put_label(piece, row.label, baseline);
    open_tag(piece, model::Role::kListBody);
    const Pt x = style_.pad_x + (row.label.empty() ? Pt{} : style_.text_at);
    auto lines = setting_.setter.set(
        row.text, style_.text, ragged(width_ - x - style_.pad_x, Breaks::kByPhrase), rows_.from);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      place_recorded(piece, std::move(lines[i]), x,
                     baseline + style_.text.leading * static_cast<double>(i));
    }
    close_tag(piece);
    close_tag(piece);
    const double count = static_cast<double>(std::max<std::size_t>(lines.size(), 1));
    piece.height = top + style_.text.leading * count + style_.pad_y;
  }

  void put_label(Piece& piece, const model::Inlines& label, Pt baseline) {
    open_tag(piece, model::Role::kLabel);
    for (TextLine& line :
         setting_.setter.set(label, *style_.label, ragged(style_.text_at), rows_.from)) {
      place_recorded(piece, std::move(line), style_.pad_x, baseline);
      baseline += style_.label->leading;
    }
    close_tag(piece);
  }

  const model::RuledRows& rows_;
  const model::RuledRowsStyle& style_;
  Setting& setting_;
  Pt width_;
};

}  // namespace

Piece set_ruled_rows(const model::RuledRows& rows, const model::RuledRowsStyle& style,
                     Setting& setting) {
  return RuledRowsSetting(rows, style, setting).set();
}

}  // namespace nenpo::typeset
