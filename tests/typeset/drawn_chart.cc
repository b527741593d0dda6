#include "tests/typeset/drawn_chart.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "assemble/style_file.h"
#include "base/text.h"
#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kFrame{0.77}, kHatch{0.33}, kLine{1.11};

model::Style read_chart_style() {
  auto style =
      assemble::read_style(test::source_folder() / "tests/data/booklets/styles/booklets.toml");
  if (!style) throw std::runtime_error(style.error().subject + style.error().reason);
  style->charts.chart->frame.width = kFrame;
  style->charts.chart->hatch.width = kHatch;
  style->charts.chart->line.width = kLine;
  return std::move(*style);
}

std::optional<model::ChartValue> value_of(std::string_view cell, const std::string& unit) {
  std::string plain = replace_all(std::string(cell), ",", "");
  plain = replace_all(plain, "▲", "-");
  const auto number = parse_decimal(plain);
  if (!number) return std::nullopt;
  return model::ChartValue{*number, std::string(cell) + unit, {}};
}

/// Puts the items of a page together to areas again: a fill, then strokes or dots, then a frame.
class AreaReader {
 public:
  explicit AreaReader(std::vector<DrawnChart::Area>& areas) : areas_(areas) {}

  void read(const model::Rectangle& fill) {
    if (fill.fill == chart_style().charts.chart->fills[0]) {
      DrawnChart::Area solid;
      solid.box = fill.box;
      solid.solid = solid.filled = true;
      areas_.push_back(solid);
    } else {
      next_.filled = true;
    }
  }
  void read(const model::Line& line) {
    if (line.width == kHatch) {
      ++next_.strokes;
      next_.rising = line.to.y < line.from.y;
    }
    if (line.width != kFrame) return;
    if (sides_++ == 0) next_.box = {line.from.x, line.from.y, line.to.x - line.from.x, Pt{}};
    constexpr int kSides = 4;
    if (sides_ == 2) next_.box.height = line.to.y - line.from.y;
    if (sides_ < kSides) return;
    areas_.push_back(next_);
    next_ = {};
    sides_ = 0;
  }
  void read_dot() { ++next_.dots; }

 private:
  std::vector<DrawnChart::Area>& areas_;
  DrawnChart::Area next_;
  int sides_ = 0;
};

/// Of the letters, from the size of the run that begins them.
model::Box box_of(const model::LineRecord& line, Pt size) {
  constexpr double kAboveBaseline = 0.88;
  return {line.at.x, line.at.y - size * kAboveBaseline, line.natural.at(size), size};
}

}  // namespace

const model::Style& chart_style() {
  static const model::Style style = read_chart_style();
  return style;
}

model::Chart chart_of(model::ChartKind kind, std::string_view lines, std::string unit) {
  model::Chart chart;
  chart.kind = kind;
  chart.unit = std::move(unit);
  for (const std::string_view line : split(lines, '\n')) {
    const auto cells = split(line, '|');
    const bool head = chart.series.empty();
    if (!head) chart.categories.emplace_back(trim(cells.front()));
    for (std::size_t i = 1; i < cells.size(); ++i) {
      if (head) {
        chart.series.push_back({std::string(trim(cells[i])), {}});
      } else {
        chart.series[i - 1].values.push_back(value_of(trim(cells[i]), chart.unit));
      }
    }
  }
  chart.alternative_text = model::describe(chart);
  return chart;
}

DrawnChart::DrawnChart(const model::Chart& chart) {
  const model::ChartStyle& style = *chart_style().charts.chart;
  const model::Page page = set(Draft().add(chart), chart_style()).pages.at(0);
  AreaReader reader(areas);
  for (const auto& item : page.items) {
    if (const auto* fill = std::get_if<model::Rectangle>(&item)) reader.read(*fill);
    if (const auto* path = std::get_if<model::Path>(&item)) ring.push_back(*path);
    if (const auto* line = std::get_if<model::Line>(&item)) {
      reader.read(*line);
      if (line->width == kLine) lines.push_back(*line);
    }
    if (const auto* circle = std::get_if<model::Circle>(&item)) {
      if (circle->radius == style.point) {
        points.push_back(*circle);
      } else {
        reader.read_dot();
      }
    }
    const auto* tag = std::get_if<model::TagBegin>(&item);
    if (tag != nullptr && tag->role == model::Role::kFigure) {
      alternative_text = tag->alternative_text;
    }
  }
  for (const auto& line : page.lines) labels.push_back({line.text, box_of(line, style.value.size)});
}

DrawnChart::Label DrawnChart::label(std::string_view text) const {
  const auto found = std::find_if(labels.begin(), labels.end(),
                                  [text](const Label& one) { return one.text == text; });
  EXPECT_NE(found, labels.end()) << text;
  return found == labels.end() ? Label{} : *found;
}

bool overlap(const model::Box& a, const model::Box& b) {
  constexpr Pt kHair{0.01};
  return a.x + kHair < b.x + b.width && b.x + kHair < a.x + a.width &&
         a.y + kHair < b.y + b.height && b.y + kHair < a.y + a.height;
}

}  // namespace nenpo::typeset
