#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "typeset/diagrams/hub_ring.h"
#include "typeset/diagrams/setters.h"
#include "typeset/diagrams/words.h"

namespace nenpo::typeset {
namespace {

constexpr int kRailParts = 24;  // of the arc of a group
constexpr double kRounding = 0.001;

class HubSetting {
 public:
  HubSetting(const model::Hub& hub, const model::HubStyle& style, Setting& setting)
      : hub_(hub), style_(style), setting_(setting) {
    set_nodes();
    ring_ = place_on_ring(nodes_, {.rx = style.rx,
                                   .ry = style.ry,
                                   .port = hub.box.empty() ? Pt{} : style.port,
                                   .group_gap = style.group_gap,
                                   .least_gap = style.least_gap});
    centre_ = {style.centre.x, style.centre.y + (ring_.ry - style.ry)};
    height_ = style.height + (ring_.ry - style.ry) * 2;
  }

  Piece set() {
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = hub_.from;
    piece_.snap = Snap::kFree;
    piece_.height = height_;
    report_crowd();
    open_figure(piece_, hub_.alternative_text);
    const model::Box area = {Pt{}, Pt{}, setting_.line_length, height_};
    fill(piece_, area, style_.ground);
    draw_frame(piece_, area, style_.frame);
    place_words(piece_, words_of(model::NodeLines{hub_.area}, style_.area, hub_.from, setting_),
                {style_.area_x, style_.area_y}, setting_.line_length);
    for (std::size_t group = 0; group < hub_.groups.size(); ++group) draw_group(group);
    draw_centre();
    for (std::size_t i = 0; i < nodes_.size(); ++i) draw_node(i);
    if (!hub_.box.empty()) draw_box();
    close_tag(piece_);
    return std::move(piece_);
  }

 private:
  /// As large as their words ask for.
  void set_nodes() {
    for (std::size_t group = 0; group < hub_.groups.size(); ++group) {
      for (const model::NodeLines& lines : hub_.groups[group].nodes) {
        Words words = words_of(lines, style_.node, hub_.from, setting_);
        const Pt width = std::max(style_.least_width, words.width() + style_.pad * 2);
        nodes_.push_back({width, words.height() + style_.pad * 2, group});
        words_.push_back(std::move(words));
      }
    }
  }

  void report_crowd() {
    if (ring_.ry <= style_.ry) return;
    const Pt over = (ring_.ry - style_.ry) * 2;
    const auto millimetres = static_cast<int>(std::ceil(over / from_mm(1) - kRounding));
    piece_.findings.push_back(
        {.code = "diagram-too-full",
         .severity = Severity::kWarning,
         .place = {hub_.from.file, "",
                   hub_.from.line > 0 ? std::to_string(hub_.from.line) : std::string()},
         .message = setting_.publication + "の図「" + hub_.area + "」は、主体が" +
                    std::to_string(nodes_.size()) + "あり、決められた高さに入りません。図を" +
                    std::to_string(millimetres) + "mm高くしました。",
         .remedy = "主体の名前を短くするか、数を減らすか、様式ファイルの [hub] の height と ry を"
                   "広げてください。",
         .related = {}});
  }

  model::Point on_ring(double angle, double share) const {
    return {centre_.x + style_.rx * share * std::cos(angle),
            centre_.y + ring_.ry * share * std::sin(angle)};
  }

  /// The rail of a group, its way from the centre, and those from the rail to its nodes.
  void draw_group(std::size_t group) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].group == group) members.push_back(i);
    }
    if (members.empty()) return;
    const double first = ring_.angles[members.front()];
    const double last = ring_.angles[members.back()];
    model::Polyline rail{{}, style_.rail_rule.width, style_.rail_rule.colour};
    for (int part = 0; part <= kRailParts; ++part) {
      rail.points.push_back(on_ring(first + (last - first) * part / kRailParts, style_.rail));
    }
    draw_rule(piece_, centre_, on_ring((first + last) / 2, style_.rail), style_.rail_rule);
    if (members.size() > 1) piece_.items.emplace_back(std::move(rail));
    for (const std::size_t node : members) {
      const model::Point at = {centre_.x + ring_.centres[node].x,
                               centre_.y + ring_.centres[node].y};
      draw_rule(piece_, on_ring(ring_.angles[node], style_.rail), at, style_.spoke);
    }
  }

  void draw_centre() {
    if (!hub_.box.empty()) draw_rule(piece_, centre_, {style_.box_at, centre_.y}, style_.way);
    const Pt radius = style_.radius;
    piece_.items.emplace_back(model::Circle{centre_, radius, Pt{}, style_.name_fill});
    Words name = words_of(hub_.centre, style_.name, hub_.from, setting_);
    if (name.width() > radius * 2) {
      report_overflow(piece_, setting_,
                      {"図の中心", hub_.centre.front(), name.width() - radius * 2, style_.name.size,
                       hub_.from});
    }
    place_in_middle(piece_, std::move(name),
                    {centre_.x - radius, centre_.y - radius, radius * 2, radius * 2});
  }

  void draw_node(std::size_t index) {
    const RingNode& node = nodes_[index];
    const model::Point at = ring_.centres[index];
    const model::Box box = {centre_.x + at.x - node.width / 2, centre_.y + at.y - node.height / 2,
                            node.width, node.height};
    report_outside(index, box);
    fill(piece_, box, style_.node_fill);
    draw_frame(piece_, box, style_.frame);
    place_in_middle(piece_, std::move(words_[index]), box);
  }

  /// A node stands within the area, beside the box.
  void report_outside(std::size_t index, const model::Box& box) {
    const Pt right = hub_.box.empty() ? setting_.line_length : style_.box_at;
    const Pt over = std::max(-box.x, box.x + box.width - right);
    if (over <= Pt{} || words_[index].lines.empty()) return;
    report_overflow(
        piece_, setting_,
        {"図の主体", words_[index].lines.front().record.text, over, style_.node.size, hub_.from});
  }

  void draw_box() {
    const Pt width = setting_.line_length - style_.box_at - style_.box_right;
    FigureBox box{hub_.box_title, {}};
    const Pt hang = style_.box.text.size;
    for (const model::Inlines& text : hub_.box) {
      model::Inlines item = inlines_of("・");
      item.insert(item.end(), text.begin(), text.end());
      const LineShape shape{
          .line_length = width - style_.box.pad_x * 2, .first_indent = -hang, .rest_indent = hang};
      box.texts.push_back(words_of(item, style_.box.text, shape, hub_.from, setting_));
    }
    const Pt height = height_ - style_.box_top - style_.box_bottom;
    const Pt over = height_of(box, style_.box) - height;
    if (over > Pt{}) {
      report_overflow(piece_, setting_,
                      {"図の枠", hub_.box_title, over, style_.box.text.size, hub_.from});
    }
    place_box(piece_, std::move(box), style_.box, {style_.box_at, style_.box_top, width, height},
              hub_.from, setting_);
  }

  const model::Hub& hub_;
  const model::HubStyle& style_;
  Setting& setting_;
  std::vector<RingNode> nodes_;
  std::vector<Words> words_;  // of nodes_
  Ring ring_;
  model::Point centre_;
  Pt height_;
  Piece piece_;
};

}  // namespace

Piece set_hub(const model::Hub& hub, const model::HubStyle& style, Setting& setting) {
  return HubSetting(hub, style, setting).set();
}

}  // namespace nenpo::typeset
