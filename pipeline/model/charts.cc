#include "model/charts.h"

#include <cstddef>
#include <string_view>

namespace nenpo::model {
namespace {

std::string_view name_of(ChartKind kind) {
  switch (kind) {
    case ChartKind::kBars:
      return "棒グラフ";
    case ChartKind::kStackedBars:
      return "積み上げ棒グラフ";
    case ChartKind::kShareBars:
      return "帯グラフ";
    case ChartKind::kLines:
      return "折れ線グラフ";
    case ChartKind::kDonut:
      return "円グラフ";
    case ChartKind::kSmallMultiples:
      return "小さな棒グラフの組";
    case ChartKind::kGauge:
      return "現状値から目標値までの図";
  }
  return "図";
}

/// 「会場26人、オンライン125人」: the values of one category.
std::string values_in_words(const Chart& chart, std::size_t category) {
  std::string words;
  for (const ChartSeries& series : chart.series) {
    if (!words.empty()) words += "、";
    const bool known = category < series.values.size() && series.values[category];
    words += series.name + (known ? series.values[category]->printed : "未提出");
  }
  return words;
}

}  // namespace

std::string describe(const Chart& chart) {
  const std::string title = plain_text(chart.title);
  std::string words = std::string(name_of(chart.kind)) + (title.empty() ? "" : "「" + title + "」");
  if (!chart.missing.empty()) return words + "。" + chart.missing + "。";
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    const std::string& category = chart.categories[i];
    words += "。" + (category.empty() ? "" : category + "：") + values_in_words(chart, i);
  }
  return words + "。";
}

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
