#include <charconv>
#include <cstddef>
#include <string>
#include <utility>

#include "typeset/highlights/axis_setters.h"

namespace nenpo::typeset {
namespace {

class RankingSetting {
 public:
  RankingSetting(const model::Ranking& ranking, const model::RankingStyle& style, Setting& setting)
      : ranking_(ranking), style_(style), setting_(setting), width_(setting.line_length) {}

  Piece set() {
    const std::size_t found = setting_.findings.size();
    const Pt head = style_.head_height;
    as_artifact(piece_, [&] { fill(piece_, {Pt{}, Pt{}, width_, head}, style_.tint); });
    draw_line(Pt{}, style_.frame);
    set_ticks(head);
    open_tag(piece_, model::Role::kTable);
    set_head();
    open_tag(piece_, model::Role::kTableBody);
    for (std::size_t i = 0; i < ranking_.rows.size(); ++i) set_row(i);
    close_tag(piece_);
    close_tag(piece_);
    draw_line(piece_.height, style_.frame);
    piece_.snap = Snap::kFree;
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = ranking_.from;
    move_findings(setting_, found, piece_);
    return std::move(piece_);
  }

 private:
  // The right ends of the columns, but the left one of the names.
  Pt rank_end() const { return style_.rank_width; }
  Pt previous_end() const { return rank_end() + style_.previous_width; }
  Pt name_at() const { return previous_end() + style_.pad_x; }
  Pt name_end() const { return previous_end() + style_.name_width; }
  Pt score_end() const { return name_end() + style_.score_width; }
  Pt strip_from() const { return score_end() + style_.strip_inset; }
  Pt strip_to() const { return width_ - style_.pad_x; }

  Pt on_strip(double value) const {
    const double share = (value - style_.scale_from) / (style_.scale_to - style_.scale_from);
    return strip_from() + (strip_to() - strip_from()) * share;
  }

  void draw_line(Pt y, const model::RuleStyle& rule) {
    as_artifact(piece_, [&] { draw_rule(piece_, {Pt{}, y}, {width_, y}, rule); });
  }

  Pt baseline(const model::TextStyle& style, Pt top, Pt height) {
    return top + (height - style.leading) / 2 + setting_.setter.baseline(style);
  }

  TextLine line_of(const std::string& text, const model::TextStyle& style) {
    return setting_.setter.set_line(text, style, ranking_.from);
  }

  void set_head() {
    const Pt height = style_.head_height;
    const Pt base = baseline(style_.head, Pt{}, height);
    open_tag(piece_, model::Role::kTableHead);
    open_tag(piece_, model::Role::kTableRow);
    set_head_cell(style_.head_rank,
                  [&](TextLine line) { place_right(piece_, std::move(line), rank_end(), base); });
    set_head_cell(style_.head_previous, [&](TextLine line) {
      place_right(piece_, std::move(line), previous_end(), base);
    });
    set_head_cell(style_.head_name,
                  [&](TextLine line) { place(piece_, std::move(line), name_at(), base); });
    set_head_cell(style_.head_score,
                  [&](TextLine line) { place_right(piece_, std::move(line), score_end(), base); });
    close_tag(piece_);
    close_tag(piece_);
    piece_.height = height;
  }

  template <typename Place>
  void set_head_cell(const std::string& text, Place place_line) {
    model::TagBegin tag;
    tag.role = model::Role::kTableHeader;
    tag.scope = model::Scope::kColumn;
    open_tag(piece_, std::move(tag));
    place_line(line_of(text, style_.head));
    close_tag(piece_);
  }

  /// The scale stands in the table's head and belongs to none of its cells.
  void set_ticks(Pt height) {
    if (style_.ticks.empty()) return;
    std::string values;
    for (const std::string& tick : style_.ticks) values += (values.empty() ? "" : "、") + tick;
    open_tag(piece_, {.role = model::Role::kFigure,
                      .alternative_text = style_.head_score + "の目盛：" + values});
    for (const std::string& tick : style_.ticks) {
      double value = 0;
      std::from_chars(tick.data(), tick.data() + tick.size(), value);
      TextLine line = line_of(tick, style_.tick);
      const Pt x = on_strip(value) - line.to / 2;
      place(piece_, std::move(line), x, baseline(style_.tick, Pt{}, height));
    }
    close_tag(piece_);
  }

  void set_row(std::size_t index) {
    const model::Ranking::Row& row = ranking_.rows[index];
    const Pt top = piece_.height;
    const Pt height = style_.row_height;
    const bool below_own = index > 0 && ranking_.rows[index - 1].own;
    if (row.own) {
      as_artifact(piece_, [&] { fill(piece_, {Pt{}, top, width_, height}, style_.tint); });
    }
    draw_line(top, row.own || below_own ? style_.own_rule : style_.hairline);
    set_cells(row, top);
    draw_strip(row, top + height / 2);
    piece_.height = top + height;
  }

  void set_cells(const model::Ranking::Row& row, Pt top) {
    const model::TextStyle& style = row.own ? style_.own : style_.cell;
    const Pt base = baseline(style, top, style_.row_height);
    open_tag(piece_, model::Role::kTableRow);
    set_cell([&] { place_right(piece_, line_of(row.rank, style), rank_end(), base); });
    set_cell([&] {
      place_right(piece_, line_of(row.previous, row.own ? style_.own : style_.previous),
                  previous_end(), base);
    });
    set_cell([&] { set_name(row, style, top); });
    set_cell([&] {
      TextLine score = line_of(row.score, style);
      if (!row.fact.empty()) score.facts.push_back({row.fact, Pt{}, score.to});
      place_right(piece_, std::move(score), score_end(), base);
    });
    close_tag(piece_);
  }

  template <typename Content>
  void set_cell(Content content) {
    open_tag(piece_, model::Role::kTableCell);
    content();
    close_tag(piece_);
  }

  /// The name and, behind that of one's own city, the word that says so.
  void set_name(const model::Ranking::Row& row, const model::TextStyle& style, Pt top) {
    TextLine name = line_of(row.name, style);
    Pt end = name_at() + name.to;
    place(piece_, std::move(name), name_at(), baseline(style, top, style_.row_height));
    if (row.own) {
      TextLine word = line_of(style_.word, style_.own_word);
      const Pt height = style_.own_word.leading;
      const model::Box box{end + style_.word_gap, top + (style_.row_height - height) / 2,
                           word.to + style_.word_pad_x * 2, height};
      fill(piece_, box, style_.word_fill);
      place(piece_, std::move(word), box.x + style_.word_pad_x,
            box.y + setting_.setter.baseline(style_.own_word));
      end = box.x + box.width;
    }
    if (end > name_end()) {
      report_overflow(piece_, setting_,
                      {"自治体の欄", row.name, end - name_end(), style.size, ranking_.from});
    }
  }

  void draw_strip(const model::Ranking::Row& row, Pt y) {
    as_artifact(piece_, [&] {
      draw_rule(piece_, {strip_from(), y}, {strip_to(), y}, style_.strip);
      const model::Point at{on_strip(row.value), y};
      if (row.own) {
        piece_.items.emplace_back(model::Circle{at, style_.own_dot, Pt{}, style_.word_fill});
      } else {
        piece_.items.emplace_back(
            model::Circle{at, style_.dot, style_.dot_line.width, style_.dot_line.colour});
      }
    });
  }

  const model::Ranking& ranking_;
  const model::RankingStyle& style_;
  Setting& setting_;
  Pt width_;
  Piece piece_;
};

}  // namespace

Piece set_ranking(const model::Ranking& ranking, const model::RankingStyle& style,
                  Setting& setting) {
  return RankingSetting(ranking, style, setting).set();
}

}  // namespace nenpo::typeset
