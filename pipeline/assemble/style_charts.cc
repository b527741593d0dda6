#include "assemble/style_parts.h"

namespace nenpo::assemble {
namespace {

void read_part(StyleKeys& keys, model::ChartStyle& chart) {
  keys.read("title", chart.title);
  keys.read("category", chart.category);
  keys.read("value", chart.value);
  keys.read("title_gap", chart.title_gap);
  keys.read_positive("category_width", chart.category_width);
  keys.read("label_gap", chart.label_gap);
  keys.read_positive("bar_height", chart.bar_height);
  keys.read("bar_gap", chart.bar_gap);
  keys.read("category_gap", chart.category_gap);
  keys.read_positive("plot_height", chart.plot_height);
  keys.read("point", chart.point);
  keys.read_positive("ring_radius", chart.ring_radius);
  keys.read_positive("ring_width", chart.ring_width);
  keys.read_positive("multiples", chart.multiples);
  keys.read("multiples_gap", chart.multiples_gap);
  keys.read("dark", chart.fills[0]);
  keys.read("middle", chart.fills[1]);
  keys.read("light", chart.fills[2]);
  keys.read("frame", chart.frame);
  keys.read("hatch", chart.hatch);
  keys.read_positive("hatch_pitch", chart.hatch_pitch);
  keys.read("axis", chart.axis);
  keys.read("line", chart.line);
  keys.read_positive("missing_height", chart.missing_height);
  keys.read("before", chart.before);
  keys.read("after", chart.after);
}

}  // namespace

void read_parts(StyleKeys& file, model::ChartStyles& styles) {
  if (const toml::table* chart = file.keys().table("chart")) {
    read_part(*file.below(*chart), styles.chart.emplace());
  }
}

}  // namespace nenpo::assemble
