#include "typeset/blocks/tier_diagram_setter.h"

#include <algorithm>
#include <cmath>

namespace nenpo::typeset {
namespace {

constexpr double kRounding = 0.001;

class DiagramSetting {
 public:
  DiagramSetting(const model::TierDiagram& diagram, const model::TierDiagramStyle& style,
                 Setting& setting)
      : diagram_(diagram), style_(style), setting_(setting), width_(setting.line_length) {}

  Piece set(int number) {
    model::TagBegin figure;
    figure.role = model::Role::kFigure;
    figure.alternative_text = diagram_.alternative_text;
    open_tag(piece_, std::move(figure));
    Pt y;
    for (std::size_t i = 0; i < diagram_.tiers.size(); ++i) {
      y = set_tier(diagram_.tiers[i], y);
      if (i < diagram_.links.size() && i + 1 < diagram_.tiers.size()) {
        set_link(diagram_.links[i], y);
        y += style_.gap;
      }
    }
    close_tag(piece_);
    y = set_caption(number, y);
    piece_.height = y;
    if (style_.floats) piece_.kind = PieceKind::kFloat;
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = diagram_.from;
    return std::move(piece_);
  }

 private:
  Pt set_tier(const model::TierDiagram::Tier& tier, Pt top) {
    const Pt height = tier_height(tier);
    fill(piece_, {Pt{}, top, width_, style_.band}, style_.tint);
    const Pt under_band = top + style_.band;
    draw_rule(piece_, {Pt{}, under_band}, {width_, under_band}, style_.hairline);
    draw_frame(piece_, {Pt{}, top, width_, height}, style_.frame);
    set_words(tier.title, style_.title, style_.pad_x,
              top + (style_.band - style_.title.leading) / 2, width_ - style_.pad_x * 2);
    has_right_column_ = std::any_of(tier.fields.begin(), tier.fields.end(),
                                    [](const auto& field) { return field.right_column; });
    Pt left = under_band + style_.pad_top;
    Pt right = left;
    for (const auto& field : tier.fields) set_field(field, field.right_column ? right : left);
    return top + height;
  }

  Pt tier_height(const model::TierDiagram::Tier& tier) const {
    Pt left, right;  // where the next field of the column would begin
    Pt bottom;       // of the lowest line
    for (const auto& field : tier.fields) {
      Pt& column = field.right_column ? right : left;
      column += pitch_of(field) * static_cast<double>(field.lines.size());
      bottom = std::max(bottom, column - pitch_of(field) + style_of(field).leading);
    }
    const Pt needed = style_.band + style_.pad_top + bottom + style_.pad_bottom;
    return style_.step * std::ceil(needed / style_.step - kRounding);
  }

  const model::TextStyle& style_of(const model::TierDiagram::Field& field) const {
    return field.strong ? style_.strong : style_.line;
  }

  Pt pitch_of(const model::TierDiagram::Field& field) const {
    return field.strong ? style_.row : style_.line.leading;
  }

  /// A label and its lines; `y` moves down by their height.
  void set_field(const model::TierDiagram::Field& field, Pt& y) {
    const Pt label_at = field.right_column ? style_.right_label_at : style_.pad_x;
    Pt text_at = field.right_column ? style_.right_text_at : style_.left_text_at;
    if (field.label.empty() && !field.right_column) text_at = style_.pad_x;
    const model::TextStyle& text = style_of(field);
    const Pt inset = (style_.line.leading - text.leading) / 2;  // first lines stand on one level
    if (!field.label.empty()) {
      const Pt centred = y + (style_.line.leading - style_.label.leading) / 2;
      set_words(field.label, style_.label, label_at, centred, text_at - label_at);
    }
    const Pt right =
        field.right_column || !has_right_column_ ? width_ - style_.pad_x : style_.right_label_at;
    for (const auto& line : field.lines) {
      set_words(line, text, text_at, y + inset, right - text_at);
      y += pitch_of(field);
    }
  }

  void set_words(const std::string& words, const model::TextStyle& text, Pt x, Pt top, Pt room) {
    TextLine line = setting_.setter.set_line(words, text, diagram_.from);
    if (line.to > room) {
      report_overflow(piece_, setting_,
                      {"図の欄", words, line.to - room, text.size, diagram_.from});
    }
    place(piece_, std::move(line), x, top + setting_.setter.baseline(text));
  }

  void set_link(const model::TierDiagram::Link& link, Pt top) {
    const Pt x = width_ / 2;
    const Pt bottom = top + style_.gap;
    draw_rule(piece_, {x, top}, {x, bottom}, style_.arrow);
    const bool down = link.arrow == model::TierDiagram::Arrow::kDown;
    const Pt tip = down ? bottom : top;
    const Pt back = down ? tip - style_.arrow_head_height : tip + style_.arrow_head_height;
    const Pt half = style_.arrow_head_width / 2;
    piece_.items.emplace_back(model::Polyline{
        {{x - half, back}, {x, tip}, {x + half, back}}, style_.arrow.width, style_.arrow.colour});
    set_words(link.label, style_.link, x + style_.link_gap,
              top + (style_.gap - style_.link.leading) / 2, width_ - x - style_.link_gap);
  }

  Pt set_caption(int number, Pt y) {
    if (diagram_.caption.empty()) return y;
    const Pt top = y + style_.caption_gap;
    const Pt baseline = top + setting_.setter.baseline(style_.caption);
    open_tag(piece_, model::Role::kCaption);
    TextLine mark = setting_.setter.set_plain(style_.caption_word + std::to_string(number),
                                              style_.caption_number, {}, diagram_.from);
    const Pt at = mark.to + style_.caption_number_gap;
    place(piece_, std::move(mark), Pt{}, baseline);
    place(piece_, setting_.setter.set_line(diagram_.caption, style_.caption, diagram_.from), at,
          baseline);
    close_tag(piece_);
    return top + style_.caption.leading;
  }

  const model::TierDiagram& diagram_;
  const model::TierDiagramStyle& style_;
  Setting& setting_;
  Pt width_;
  bool has_right_column_ = false;
  Piece piece_;
};

}  // namespace

Piece set_tier_diagram(const model::TierDiagram& diagram, const model::TierDiagramStyle& style,
                       int number, Setting& setting) {
  return DiagramSetting(diagram, style, setting).set(number);
}

}  // namespace nenpo::typeset
