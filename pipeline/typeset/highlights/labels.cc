#include <cstddef>
#include <utility>
#include <vector>

#include "typeset/highlights/label_setters.h"

namespace nenpo::typeset {
namespace {

class LabelsSetting {
 public:
  LabelsSetting(const model::Labels& labels, const model::LabelsStyle& style, Setting& setting)
      : labels_(labels), style_(style), setting_(setting) {}

  Piece set() {
    const std::size_t found = setting_.findings.size();
    for (const auto& label : labels_.labels) add(label);
    as_artifact(piece_, [this] {
      for (const Placed& one : placed_) draw_box(one);
    });
    open_tag(piece_, model::Role::kParagraph);
    for (Placed& one : placed_) set_text(one);
    close_tag(piece_);
    piece_.height = placed_.empty() ? Pt{} : row_top_ + row_height();
    piece_.snap = Snap::kFree;
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = labels_.from;
    move_findings(setting_, found, piece_);
    return std::move(piece_);
  }

 private:
  struct Placed {
    bool own = false;
    bool joined = false;  // × stands before it
    TextLine line;
    model::Box box;
  };

  const model::TextStyle& text_style(bool own) const { return own ? style_.own : style_.other; }
  Pt row_height() const { return style_.own.leading + style_.pad_y * 2; }

  void add(const model::Labels::Label& label) {
    const bool joined = !placed_.empty();
    Placed one{label.own,
               joined,
               setting_.setter.set_line(label.text, text_style(label.own), labels_.from),
               {}};
    const Pt width = one.line.to + style_.pad_x * 2;
    const Pt joint = joined ? style_.joint_width : Pt{};
    if (joined && at_ + joint + width > setting_.line_length) {
      at_ = Pt{};
      row_top_ += row_height() + style_.row_gap;
    }
    one.box = {at_ + joint, row_top_, width, row_height()};
    at_ = one.box.x + width;
    if (at_ > setting_.line_length) {
      report_overflow(piece_, setting_,
                      {"連携の相手の欄", label.text, at_ - setting_.line_length,
                       text_style(label.own).size, labels_.from});
    }
    placed_.push_back(std::move(one));
  }

  void draw_box(const Placed& one) {
    if (one.own) {
      draw_frame(piece_, one.box, style_.frame);
    } else {
      fill(piece_, one.box, style_.fill);
    }
  }

  void set_text(Placed& one) {
    const model::TextStyle& style = text_style(one.own);
    const Pt baseline = one.box.y + style_.pad_y + setting_.setter.baseline(style);
    if (one.joined) {
      TextLine joint = setting_.setter.set_plain(style_.joint, style_.joint_text);
      const Pt x = one.box.x - style_.joint_width + (style_.joint_width - joint.to) / 2;
      place(piece_, std::move(joint), x, baseline);
    }
    place_recorded(piece_, std::move(one.line), one.box.x + style_.pad_x, baseline);
  }

  const model::Labels& labels_;
  const model::LabelsStyle& style_;
  Setting& setting_;
  std::vector<Placed> placed_;
  Pt at_, row_top_;
  Piece piece_;
};

}  // namespace

Piece set_labels(const model::Labels& labels, const model::LabelsStyle& style, Setting& setting) {
  return LabelsSetting(labels, style, setting).set();
}

}  // namespace nenpo::typeset
