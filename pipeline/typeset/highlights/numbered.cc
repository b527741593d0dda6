#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "typeset/highlights/fact_setters.h"

namespace nenpo::typeset {
namespace {

class NumberedSetting {
 public:
  NumberedSetting(const model::Numbered& numbered, const model::NumberedStyle& style,
                  Setting& setting)
      : numbered_(numbered), style_(style), setting_(setting), width_(setting.line_length) {}

  Piece set() {
    const std::size_t found = setting_.findings.size();
    open_tag(piece_, model::Role::kList);
    for (std::size_t i = 0; i < numbered_.items.size(); ++i) {
      if (i > 0) draw_line(style_.hairline);
      set_item(numbered_.items[i]);
    }
    close_tag(piece_);
    draw_line(style_.foot);
    piece_.snap = Snap::kFree;
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = numbered_.from;
    move_findings(setting_, found, piece_);
    return std::move(piece_);
  }

 private:
  void draw_line(const std::optional<model::RuleStyle>& rule) {
    if (!rule) return;
    as_artifact(piece_, [&] {
      draw_rule(piece_, {Pt{}, piece_.height}, {width_, piece_.height}, *rule);
    });
  }

  void set_item(const model::Numbered::Item& item) {
    auto lines = setting_.setter.set(
        item.text, style_.text, ragged(width_ - style_.text_at, Breaks::kByPhrase), numbered_.from);
    const Pt text = style_.text.leading * static_cast<double>(lines.size());
    const Pt row = std::max(style_.row_height, text + style_.pad_y * 2);
    const Pt middle = piece_.height + row / 2;
    open_tag(piece_, model::Role::kListItem);
    open_tag(piece_, model::Role::kLabel);
    TextLine numeral = setting_.setter.set_plain(item.numeral, style_.numeral, {}, numbered_.from);
    place(piece_, std::move(numeral), Pt{},
          middle - style_.numeral.leading / 2 + setting_.setter.baseline(style_.numeral));
    close_tag(piece_);
    open_tag(piece_, model::Role::kListBody);
    Pt baseline = middle - text / 2 + setting_.setter.baseline(style_.text);
    for (TextLine& line : lines) {
      place_recorded(piece_, std::move(line), style_.text_at, baseline);
      baseline += style_.text.leading;
    }
    close_tag(piece_);
    close_tag(piece_);
    piece_.height += row;
  }

  const model::Numbered& numbered_;
  const model::NumberedStyle& style_;
  Setting& setting_;
  Pt width_;
  Piece piece_;
};

}  // namespace

Piece set_numbered(const model::Numbered& numbered, const model::NumberedStyle& style,
                   Setting& setting) {
  return NumberedSetting(numbered, style, setting).set();
}

}  // namespace nenpo::typeset
