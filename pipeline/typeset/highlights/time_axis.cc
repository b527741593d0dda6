#include <algorithm>
#include <string>
#include <utility>

#include "typeset/highlights/axis_setters.h"

namespace nenpo::typeset {
namespace {

class AxisSetting {
 public:
  AxisSetting(const model::TimeAxis& axis, const model::TimeAxisStyle& style, Setting& setting)
      : axis_(axis),
        style_(style),
        setting_(setting),
        top_(axis.before.empty() ? Pt{} : style.open_before),
        foot_(top_ + style.year_length * (axis.last - axis.first)) {}

  Piece set() {
    const std::size_t found = setting_.findings.size();
    model::TagBegin figure;
    figure.role = model::Role::kFigure;
    figure.alternative_text = axis_.alternative_text;
    open_tag(piece_, std::move(figure));
    draw_bar();
    set_year(axis_.first_label, top_);
    set_year(axis_.last_label, foot_);
    for (const auto& words : axis_.before) set_lines(words, style_.past);
    for (const auto& entry : axis_.entries) set_entry(entry);
    text_foot_ = std::max(text_foot_, foot_ + style_.leader_drop);
    for (const auto& entry : axis_.after) set_words(entry);
    close_tag(piece_);
    piece_.height = std::max(text_foot_, bar_foot());
    piece_.snap = Snap::kFree;
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = axis_.from;
    move_findings(setting_, found, piece_);
    return std::move(piece_);
  }

 private:
  Pt bar_foot() const { return axis_.after.empty() ? foot_ : foot_ + style_.open_after; }
  Pt middle() const { return style_.bar_at + style_.bar_width / 2; }
  Pt place_of(double year) const { return top_ + style_.year_length * (year - axis_.first); }

  void draw_bar() {
    const Pt x = style_.bar_at;
    const Pt width = style_.bar_width;
    if (top_ > Pt{}) draw_frame(piece_, {x, Pt{}, width, top_}, style_.dashed, Stroke::kDashed);
    if (bar_foot() > foot_) {
      draw_frame(piece_, {x, foot_, width, bar_foot() - foot_}, style_.dashed, Stroke::kDashed);
    }
    fill(piece_, {x, top_, width, foot_ - top_}, style_.bar);
  }

  /// At the left of the bar, its middle where the year begins.
  void set_year(const std::string& label, Pt at) {
    TextLine line = setting_.setter.set_line(label, style_.year, axis_.from);
    place_right(piece_, std::move(line), style_.bar_at - style_.year_gap,
                at - style_.year.leading / 2 + setting_.setter.baseline(style_.year));
  }

  /// Its words hang below a leader from its moment on the bar, or lower, where the entry before
  /// has not ended yet; those of the span's first year stand beside the bar's head.
  void set_entry(const model::TimeAxis::Entry& entry) {
    const Pt at = place_of(entry.at);
    if (entry.at <= axis_.first) {
      text_foot_ = std::max(text_foot_, at - style_.head.leading / 2);
      set_words(entry);
      return;
    }
    const Pt text_top = std::max(at, text_foot_ + style_.leader_drop);
    const Pt right = setting_.line_length;
    piece_.items.emplace_back(model::Polyline{{{style_.bar_at + style_.bar_width, at},
                                               {style_.text_at - style_.leader_drop, text_top},
                                               {right, text_top}},
                                              style_.leader.width,
                                              style_.leader.colour});
    piece_.items.emplace_back(model::Circle{{middle(), at}, style_.dot, Pt{}, style_.ground});
    text_foot_ = text_top + style_.leader_drop;
    set_words(entry);
  }

  void set_words(const model::TimeAxis::Entry& entry) {
    if (!entry.head.empty()) set_lines({model::Text{entry.head, false, {}}}, style_.head);
    if (!entry.words.empty()) set_lines(entry.words, style_.text);
  }

  void set_lines(const model::Inlines& words, const model::TextStyle& style) {
    const Pt room = setting_.line_length - style_.text_at;
    for (TextLine& line :
         setting_.setter.set(words, style, ragged(room, Breaks::kByPhrase), axis_.from)) {
      place_recorded(piece_, std::move(line), style_.text_at,
                     text_foot_ + setting_.setter.baseline(style));
      text_foot_ += style.leading;
    }
  }

  const model::TimeAxis& axis_;
  const model::TimeAxisStyle& style_;
  Setting& setting_;
  Pt top_, foot_;  // of the span
  Pt text_foot_;   // where the words so far end
  Piece piece_;
};

}  // namespace

Piece set_time_axis(const model::TimeAxis& axis, const model::TimeAxisStyle& style,
                    Setting& setting) {
  return AxisSetting(axis, style, setting).set();
}

}  // namespace nenpo::typeset
