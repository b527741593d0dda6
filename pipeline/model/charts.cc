#include "model/charts.h"

namespace nenpo::model {

void visit_inlines(Chart& chart, const VisitInlines& visit) { visit(chart.title, chart.from); }

std::string dump(const Chart& chart) {
  std::string out = "chart " + marked_text(chart.title) + " | alternative " +
                    chart.alternative_text + " | missing " + chart.missing + " " + chart.owner +
                    "\n";
  for (const ChartSeries& series : chart.series) {
    out += "  series " + series.name;
    for (const auto& value : series.values) out += " | " + (value ? value->printed : "-");
    out += "\n";
  }
  return out;
}

}  // namespace nenpo::model
