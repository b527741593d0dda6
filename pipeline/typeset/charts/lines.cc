#include <algorithm>
#include <vector>

#include "typeset/charts/inks.h"
#include "typeset/charts/line_labels.h"
#include "typeset/charts/plot.h"
#include "typeset/charts/spread.h"

namespace nenpo::typeset {
namespace {

constexpr double kNames = 0.25;  // of the width, at most

/// Points at equal distances, joined by lines; each series is named at its end, behind a sample of
/// its points. Where a value was not handed in the line is interrupted.
class Lines {
 public:
  Lines(Plot& plot, const PlotRoom& room) : plot_(plot), room_(room) {
    measure();
    const Pt inset = plot.style.category_width / 2;
    left_ = room.x + inset;
    width_ = room.width - inset * 2 - sample() - names_;
    top_ = room.y + plot.style.value.leading + plot.style.point;
    foot_ = top_ + plot.style.plot_height + plot.style.point;
  }

  Pt draw() {
    for (std::size_t s = 0; s < plot_.chart.series.size(); ++s) draw_series(s);
    for (std::size_t i = 0; i < plot_.chart.categories.size(); ++i) put_values(i);
    put_names();
    const Pt inset = plot_.style.category_width / 2;
    foot_ += plot_.style.label_gap;
    draw_rule(plot_.piece, {room_.x, foot_}, {left_ + width_ + inset, foot_}, plot_.style.axis);
    return foot_ + put_categories(foot_ + plot_.style.label_gap) - room_.y;
  }

 private:
  struct Named {
    std::size_t series;
    Pt y;  // of its last point
  };

  void measure() {
    bool any = false;
    for (const auto& series : plot_.chart.series) {
      names_ = std::max(names_, width_of(plot_, plain_words(series.name), plot_.style.category));
      for (const auto& value : series.values) {
        if (!value) continue;
        const double length = length_of(*value);
        low_ = any ? std::min(low_, length) : length;
        high_ = any ? std::max(high_, length) : length;
        any = true;
      }
    }
    names_ = std::min(names_, room_.width * kNames);
  }

  Pt sample() const { return plot_.style.point * 2 + plot_.style.label_gap; }

  Pt x_of(std::size_t category) const {
    const std::size_t last = plot_.chart.categories.size() - 1;
    if (last == 0) return left_ + width_ / 2;
    return left_ + width_ * (static_cast<double>(category) / static_cast<double>(last));
  }

  Pt y_of(const model::ChartValue& value) const {
    const double share = high_ > low_ ? (length_of(value) - low_) / (high_ - low_) : 0.5;
    return top_ + plot_.style.plot_height * (1 - share);
  }

  void draw_series(std::size_t index) {
    const model::ChartSeries& series = plot_.chart.series[index];
    std::optional<model::Point> before;
    for (std::size_t i = 0; i < plot_.chart.categories.size(); ++i) {
      const auto& value = value_at(series, i);
      if (!value) {
        before.reset();
        continue;
      }
      const model::Point at{x_of(i), y_of(*value)};
      if (before) join(*before, at, index);
      draw_point(plot_.piece, at, index, plot_.style);
      labels_.add_point(at, plot_.style.point);
      before = at;
    }
  }

  void join(model::Point from, model::Point to, std::size_t series) {
    constexpr std::size_t kLineKinds = 2;  // solid, dashed
    plot_.piece.items.emplace_back(model::Line{from, to, plot_.style.line.width,
                                               plot_.style.line.colour, series % kLineKinds != 0});
    labels_.add_stroke(from, to);
  }

  /// The values of a category from the highest down, so that they stand in the points' order.
  void put_values(std::size_t category) {
    std::vector<const std::optional<model::ChartValue>*> values;
    for (const auto& series : plot_.chart.series) {
      if (value_at(series, category)) values.push_back(&value_at(series, category));
    }
    std::stable_sort(values.begin(), values.end(),
                     [this](const auto* a, const auto* b) { return y_of(**a) < y_of(**b); });
    const model::TextStyle& text = plot_.style.value;
    for (const auto* value : values) {
      const model::Inlines words = words_of(*value);
      const model::Box box = labels_.place({x_of(category), y_of(**value)}, plot_.style.point,
                                           width_of(plot_, words, text), text.leading);
      put_line(plot_, words, text, {box.x, box.y});
      foot_ = std::max(foot_, box.y + box.height);
    }
  }

  /// As near to the height of the last points as they have room below one another.
  void put_names() {
    std::vector<Named> names;
    for (std::size_t s = 0; s < plot_.chart.series.size(); ++s) {
      const auto& values = plot_.chart.series[s].values;
      const auto last = std::find_if(values.rbegin(), values.rend(),
                                     [](const auto& value) { return value.has_value(); });
      if (last != values.rend()) names.push_back({s, y_of(**last)});
    }
    std::stable_sort(names.begin(), names.end(),
                     [](const Named& a, const Named& b) { return a.y < b.y; });
    const Pt half = plot_.style.category.leading / 2;
    std::vector<Slot> slots;
    for (const Named& one : names) slots.push_back({one.y - half, height_of_name(one.series)});
    spread(slots, room_.y, std::max(foot_, room_.y), Pt{});
    const Pt x = left_ + width_ + plot_.style.category_width / 2;
    for (std::size_t i = 0; i < names.size(); ++i) {
      draw_point(plot_.piece, {x + plot_.style.point, slots[i].at + half}, names[i].series,
                 plot_.style);
      put_lines(plot_, name_of(names[i].series), plot_.style.category, {x + sample(), slots[i].at},
                names_);
    }
  }

  model::Inlines name_of(std::size_t series) const {
    return plain_words(plot_.chart.series[series].name);
  }
  Pt height_of_name(std::size_t series) {
    return height_of(plot_, name_of(series), plot_.style.category, names_);
  }

  Pt put_categories(Pt top) {
    const auto count = static_cast<double>(plot_.chart.categories.size());
    const Pt room = std::min(plot_.style.category_width, width_ / std::max(1.0, count - 1));
    Pt height;
    for (std::size_t i = 0; i < plot_.chart.categories.size(); ++i) {
      height = std::max(
          height, put_lines(plot_, plain_words(plot_.chart.categories[i]), plot_.style.category,
                            {x_of(i), top}, room - plot_.style.label_gap, Side::kCentre));
    }
    return plot_.style.label_gap + height;
  }

  Plot& plot_;
  PlotRoom room_;
  LineLabels labels_;
  double low_ = 0, high_ = 0;
  Pt left_, width_, top_, foot_, names_;
};

}  // namespace

Pt draw_lines(Plot& plot, const PlotRoom& room) {
  return plot.chart.categories.empty() ? Pt{} : Lines(plot, room).draw();
}

}  // namespace nenpo::typeset
