#include <algorithm>
#include <vector>

#include "typeset/charts/inks.h"
#include "typeset/charts/plot.h"
#include "typeset/charts/spread.h"

namespace nenpo::typeset {
namespace {

double total_of(const model::Chart& chart, std::size_t category) {
  double total = 0;
  for (const auto& series : chart.series) {
    const auto& value = value_at(series, category);
    if (value) total += std::max(0.0, length_of(*value));
  }
  return total;
}

/// What the whole bar stands for: of percentages a hundred, so that a share that was not handed in
/// leaves its room empty.
double whole_of(const model::Chart& chart, std::size_t category) {
  constexpr double kHundred = 100;
  const double total = total_of(chart, category);
  const bool complete = std::all_of(
      chart.series.begin(), chart.series.end(),
      [&](const model::ChartSeries& series) { return value_at(series, category).has_value(); });
  return complete || chart.unit != "%" ? total : std::max(total, kHundred);
}

/// A bar a category. Under each part stands its value, with its name where all names find room;
/// else the names stand above the bars.
class PartBars {
 public:
  PartBars(Plot& plot, const PlotRoom& room, Parts parts)
      : plot_(plot), room_(room), parts_(parts) {
    const auto& categories = plot.chart.categories;
    for (std::size_t i = 0; i < categories.size(); ++i) {
      largest_ = std::max(largest_, total_of(plot.chart, i));
    }
    named_ = std::any_of(categories.begin(), categories.end(),
                         [](const std::string& name) { return !name.empty(); });
    left_ = room.x + (named_ ? plot.style.category_width : Pt{});
    width_ = room.x + room.width - left_;
    for (std::size_t i = 0; i < categories.size(); ++i) direct_ = direct_ && names_fit(i);
  }

  Pt draw() {
    Pt y = room_.y;
    if (!direct_) y += put_legend(plot_, {left_, y, width_});
    for (std::size_t i = 0; i < plot_.chart.categories.size(); ++i) {
      if (i > 0) y += plot_.style.category_gap;
      y += draw_bar(i, y);
    }
    return y - room_.y;
  }

 private:
  struct Part {
    Pt x, width;
  };

  bool names_fit(std::size_t category) {
    Pt needed;
    for (std::size_t s = 0; s < plot_.chart.series.size(); ++s) {
      needed += width_of(plot_, label(s, category), plot_.style.value) + gap();
    }
    return needed <= width_ + gap();
  }

  Pt gap() const { return plot_.style.value.size; }

  model::Inlines label(std::size_t series, std::size_t category) const {
    const model::ChartSeries& one = plot_.chart.series[series];
    return named(direct_ ? one.name : "", value_at(one, category));
  }

  Pt draw_bar(std::size_t category, Pt top) {
    const model::ChartStyle& style = plot_.style;
    const double whole = parts_ == Parts::kShares ? whole_of(plot_.chart, category) : largest_;
    const Pt name = named_ ? put_category(plot_, category, room_, top, style.bar_height) : Pt{};
    std::vector<Part> parts;
    Pt x = left_;
    for (std::size_t s = 0; s < plot_.chart.series.size(); ++s) {
      const auto& value = value_at(plot_.chart.series[s], category);
      const double share = value && whole > 0 ? std::max(0.0, length_of(*value)) / whole : 0;
      parts.push_back({x, width_ * share});
      if (share > 0) draw_area(plot_.piece, {x, top, width_ * share, style.bar_height}, s, style);
      x += width_ * share;
    }
    return std::max(name, style.bar_height + put_labels(parts, category, top + style.bar_height));
  }

  /// In one row below the bar: each at the start of its part, or as near as those beside it allow,
  /// then with a leader. The row's height.
  Pt put_labels(const std::vector<Part>& parts, std::size_t category, Pt top) {
    std::vector<Slot> slots;
    for (std::size_t s = 0; s < parts.size(); ++s) {
      const Pt width = width_of(plot_, label(s, category), plot_.style.value);
      const Pt over = std::max(Pt{}, width - parts[s].width);
      slots.push_back({parts[s].x - over / 2, width});
    }
    spread(slots, left_, left_ + width_, gap());
    const bool led = leads(parts, slots);
    const Pt drop = plot_.style.label_gap * (led ? 3 : 1);
    for (std::size_t s = 0; s < parts.size(); ++s) {
      if (!stands_under(parts[s], slots[s])) draw_leader(parts[s], slots[s], top, drop);
      put_line(plot_, label(s, category), plot_.style.value, {slots[s].at, top + drop});
    }
    return drop + plot_.style.value.leading;
  }

  static bool stands_under(const Part& part, const Slot& slot) {
    constexpr double kHair = 0.01;  // pt
    return slot.at >= part.x - Pt{kHair} && slot.at + slot.size <= part.x + part.width + Pt{kHair};
  }

  static bool leads(const std::vector<Part>& parts, const std::vector<Slot>& slots) {
    for (std::size_t s = 0; s < parts.size(); ++s) {
      if (!stands_under(parts[s], slots[s])) return true;
    }
    return false;
  }

  void draw_leader(const Part& part, const Slot& slot, Pt top, Pt drop) {
    const Pt middle = part.x + part.width / 2;
    const Pt inset = std::min(slot.size / 2, plot_.style.value.size);
    const Pt to = std::clamp(middle, slot.at + inset, slot.at + slot.size - inset);
    draw_rule(plot_.piece, {middle, top}, {to, top + drop}, plot_.style.axis);
  }

  Plot& plot_;
  PlotRoom room_;
  Parts parts_;
  double largest_ = 0;
  bool named_ = false;
  bool direct_ = true;  // the names stand with the values
  Pt left_, width_;
};

}  // namespace

Pt draw_parts(Plot& plot, const PlotRoom& room, Parts parts) {
  return PartBars(plot, room, parts).draw();
}

}  // namespace nenpo::typeset
