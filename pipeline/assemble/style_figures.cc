#include "assemble/style_parts.h"

namespace nenpo::assemble {

void read_part(StyleKeys& keys, model::BarsStyle& bars) {
  keys.read("label", bars.label);
  keys.read("bar_at", bars.bar_at);
  keys.read("full_width", bars.full_width);
  keys.read("height", bars.height);
  keys.read("pitch", bars.pitch);
  keys.read("colour", bars.colour);
  keys.read("before", bars.before);
  keys.read("after", bars.after);
  keys.read("floats", bars.floats);
}

void read_part(StyleKeys& keys, model::WordsFigureStyle& figure) {
  keys.read("title", figure.title);
  keys.read("line", figure.line);
  keys.read("band", figure.band);
  keys.read("pad_x", figure.pad_x);
  keys.read("pad_y", figure.pad_y);
  keys.read("tint", figure.tint);
  keys.read("frame", figure.frame);
  keys.read("hairline", figure.hairline);
  keys.read("before", figure.before);
  keys.read("after", figure.after);
  keys.read("floats", figure.floats);
}

void read_part(StyleKeys& keys, model::TierDiagramStyle& diagram) {
  keys.read("title", diagram.title);
  keys.read("label", diagram.label);
  keys.read("strong", diagram.strong);
  keys.read("line", diagram.line);
  keys.read("link", diagram.link);
  keys.read("caption", diagram.caption);
  keys.read("caption_number", diagram.caption_number);
  keys.read("caption_word", diagram.caption_word);
  keys.read("band", diagram.band);
  keys.read("gap", diagram.gap);
  keys.read_positive("step", diagram.step);
  keys.read("pad_x", diagram.pad_x);
  keys.read("pad_top", diagram.pad_top);
  keys.read("pad_bottom", diagram.pad_bottom);
  keys.read("row", diagram.row);
  keys.read("left_text_at", diagram.left_text_at);
  keys.read("right_label_at", diagram.right_label_at);
  keys.read("right_text_at", diagram.right_text_at);
  keys.read("link_gap", diagram.link_gap);
  keys.read("caption_gap", diagram.caption_gap);
  keys.read("caption_number_gap", diagram.caption_number_gap);
  keys.read("tint", diagram.tint);
  keys.read("frame", diagram.frame);
  keys.read("hairline", diagram.hairline);
  keys.read("arrow", diagram.arrow);
  keys.read("arrow_head_width", diagram.arrow_head_width);
  keys.read("arrow_head_height", diagram.arrow_head_height);
  keys.read("before", diagram.before);
  keys.read("after", diagram.after);
  keys.read("floats", diagram.floats);
}

}  // namespace nenpo::assemble
