#include "typeset/sheets/frame_setter.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "base/text.h"
#include "typeset/block_setter.h"
#include "typeset/blocks/heading_setter.h"
#include "typeset/sheets/sheets.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.01};  // millimetres in points

}  // namespace

FrameSetter::FrameSetter(const model::GridSheet& sheet, const model::Frame& frame,
                         const model::FrameStyle& style, Pt top, Setting& setting)
    : sheet_(sheet), frame_(frame), style_(style), top_(top), setting_(setting) {
  choose();
  setting_.figures = content_.figures;
  if (!setting_.failure) setting_.failure = content_.failure;
}

void FrameSetter::choose() {
  const model::Style* chosen = &setting_.style;
  if (style_.looks.empty()) content_ = set_in(*chosen, Pt{});
  for (const std::string& name : style_.looks) {
    chosen = look_style(name, setting_);
    if (chosen == nullptr) return;
    content_ = set_in(*chosen, Pt{});
    if (over() <= kRounding) break;
  }
  grow(*chosen);
}

FrameSetter::Content FrameSetter::set_in(const model::Style& style, Pt growth) {
  const std::size_t found = setting_.findings.size();
  Setting inner = inside(setting_, style, text_width());
  inner.on_grid = false;
  inner.growth = growth;
  Pieces pieces = BlockSetter(inner, BlockSetter::Sections::kNone).set_all(frame_.blocks);
  bind_headings(pieces);
  Content content;
  content.stack = Stack(std::move(pieces));
  content.columns = content.stack.columns(style_.columns, room());
  content.figures = inner.figures;
  content.failure = inner.failure;
  Piece about;
  move_findings(setting_, found, about);
  content.findings = std::move(about.findings);
  return content;
}

/// Boxes that grow take what is left.
void FrameSetter::grow(const model::Style& style) {
  const int boxes = growing_boxes(frame_.blocks);
  const Pt left = room() - highest(content_.columns);
  if (boxes > 0 && style_.columns == 1 && left > kRounding) content_ = set_in(style, left / boxes);
}

std::size_t FrameSetter::divide(std::size_t number) {
  std::size_t count = 1;
  while (over() > kRounding && count < content_.stack.pieces().size()) {
    content_.columns = content_.stack.columns(static_cast<int>(++count), room());
  }
  if (count > 1) content_.columns = {content_.columns[number]};
  return count;
}

Pt FrameSetter::text_width() const {
  const Pt gaps = style_.column_gap * (style_.columns - 1);
  return (style_.box.width - style_.pad_x * 2 - gaps) / style_.columns;
}

Pt FrameSetter::text_top() const {
  const Pt left = std::max(Pt{}, room() - highest(content_.columns));
  const Pt top = top_ + style_.pad_top;
  if (style_.grows_up || style_.align == model::FrameAlign::kBottom) return top + left;
  return style_.align == model::FrameAlign::kMiddle ? top + left / 2 : top;
}

model::Box FrameSetter::ground() const {
  const bool content = style_.ground == model::FrameGround::kContent;
  const Pt from = content || style_.grows_up ? text_top() - style_.pad_top : top_;
  const Pt to = content ? text_top() + highest(content_.columns) + style_.pad_bottom : bottom();
  return {style_.box.x, from, style_.box.width, std::max(Pt{}, to - from)};
}

Pt FrameSetter::foot() const {
  const bool drawn = style_.fill || style_.frame || style_.side_rule || style_.rule_below;
  if (drawn && style_.ground == model::FrameGround::kBox) return bottom();
  return text_top() + highest(content_.columns) + style_.pad_bottom;
}

void FrameSetter::draw_ground(Piece& page) const {
  const model::Box box = ground();
  const Pt right = box.x + box.width;
  const Pt foot = box.y + box.height;
  if (style_.fill) fill(page, box, *style_.fill);
  if (style_.frame) draw_frame(page, box, *style_.frame);
  if (style_.side_rule) {
    const Pt x = box.x + style_.side_rule->width / 2;
    draw_rule(page, {x, box.y}, {x, foot}, *style_.side_rule);
  }
  if (style_.rule_above) draw_rule(page, {box.x, box.y}, {right, box.y}, *style_.rule_above);
  if (style_.rule_below) draw_rule(page, {box.x, foot}, {right, foot}, *style_.rule_below);
}

void FrameSetter::report_overflow(Piece& page) const {
  constexpr double kPointsPerMillimetre = 72 / 25.4;
  Stack::Below below;
  for (const Stack::Column& column : content_.columns) {
    const Stack::Below part = content_.stack.below(column, room());
    below.characters += part.characters;
    if (below.from.file.empty()) below.from = part.from;
  }
  const std::string height =
      std::to_string(static_cast<int>(std::ceil(over().count() / kPointsPerMillimetre))) + "mm";
  const std::string characters = std::to_string(below.characters) + "字";
  const bool text = below.characters > 0;
  const std::string from = below.from.file.empty()
                               ? ""
                               : "。あふれるのは、" + below.from.file + "の" +
                                     std::to_string(below.from.line) + "行からです";
  page.findings.push_back(
      {.code = "frame-overflow",
       .severity = Severity::kError,
       .place = {sheet_.from.file, "", std::to_string(sheet_.from.line)},
       .message = "紙面「" + sheet_.layout + "」の枠「" + style_.name + "」に、" +
                  (text ? characters + "（高さ" + height + "）" : "高さ" + height) +
                  "分が入りきりません" + from + "。",
       .remedy = (text ? "文を" + characters + "ほど短くするか" : "図や表を小さくするか") +
                 "、様式ファイルの [sheet." + sheet_.layout + "] で枠「" + style_.name + "」を" +
                 height + "高くしてください。looks に、より小さい体裁を加えることもできます。",
       .related = {}});
}

void FrameSetter::put(Piece& page) {
  if (over() > kRounding) report_overflow(page);
  std::move(content_.findings.begin(), content_.findings.end(), std::back_inserter(page.findings));
  const Pt y = text_top();
  Pt x = style_.box.x + style_.pad_x;
  for (const Stack::Column& column : content_.columns) {
    content_.stack.put(page, column, x, y);
    x += text_width() + style_.column_gap;
  }
}

}  // namespace nenpo::typeset
