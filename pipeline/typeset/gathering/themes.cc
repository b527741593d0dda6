#include <algorithm>
#include <utility>
#include <vector>

#include "typeset/gathering/setters.h"

namespace nenpo::typeset {
namespace {

class ThemesSetting {
 public:
  ThemesSetting(const model::WorkshopThemes& themes, const model::ThemesStyle& style,
                Setting& setting)
      : themes_(themes),
        style_(style),
        setting_(setting),
        columns_(static_cast<std::size_t>(style.columns)),
        width_((setting.line_length - style.column_gap * (style.columns - 1)) / style.columns) {}

  Piece set() {
    Piece piece;
    piece.snap = Snap::kFree;
    piece.before = style_.before;
    piece.after = style_.after;
    open_tag(piece, model::Role::kList);
    for (std::size_t first = 0; first < themes_.themes.size(); first += columns_) {
      if (first > 0) piece.height += style_.row_gap;
      put_row(piece, first, std::min(columns_, themes_.themes.size() - first));
    }
    close_tag(piece);
    return piece;
  }

 private:
  std::vector<TextLine> lines_of(const model::Inlines& text, const model::TextStyle& style) {
    return setting_.setter.set(text, style, ragged(width_, Breaks::kByPhrase), themes_.from);
  }

  /// The facilitators of a row begin at one height, below the longest theme.
  void put_row(Piece& piece, std::size_t first, std::size_t count) {
    std::vector<std::vector<TextLine>> themes, facilitators;
    std::size_t theme_lines = 0, facilitator_lines = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const model::WorkshopThemes::Theme& theme = themes_.themes[first + i];
      themes.push_back(lines_of(theme.theme, style_.theme));
      facilitators.push_back(lines_of(theme.facilitator, style_.facilitator));
      theme_lines = std::max(theme_lines, themes.back().size());
      facilitator_lines = std::max(facilitator_lines, facilitators.back().size());
    }
    const Pt top = piece.height;
    const Pt table_at = top + style_.pad_top;
    const Pt theme_at = table_at + style_.table.leading;
    const Pt facilitator_at = theme_at + style_.theme.leading * static_cast<double>(theme_lines);
    for (std::size_t i = 0; i < count; ++i) {
      const Pt x = (width_ + style_.column_gap) * static_cast<double>(i);
      as_artifact(piece, [&] { draw_rule(piece, {x, top}, {x + width_, top}, style_.rule); });
      open_tag(piece, model::Role::kListItem);
      open_tag(piece, model::Role::kListBody);
      put(piece, lines_of(themes_.themes[first + i].table, style_.table), style_.table, x,
          table_at);
      put(piece, std::move(themes[i]), style_.theme, x, theme_at);
      put(piece, std::move(facilitators[i]), style_.facilitator, x, facilitator_at);
      close_tag(piece);
      close_tag(piece);
    }
    piece.height =
        facilitator_at + style_.facilitator.leading * static_cast<double>(facilitator_lines);
  }

  void put(Piece& piece, std::vector<TextLine> lines, const model::TextStyle& style, Pt x, Pt top) {
    Pt baseline = top + setting_.setter.baseline(style);
    for (TextLine& line : lines) {
      place_recorded(piece, std::move(line), x, baseline);
      baseline += style.leading;
    }
  }

  const model::WorkshopThemes& themes_;
  const model::ThemesStyle& style_;
  Setting& setting_;
  std::size_t columns_;
  Pt width_;
};

}  // namespace

Piece set_workshop_themes(const model::WorkshopThemes& themes, const model::ThemesStyle& style,
                          Setting& setting) {
  return ThemesSetting(themes, style, setting).set();
}

}  // namespace nenpo::typeset
