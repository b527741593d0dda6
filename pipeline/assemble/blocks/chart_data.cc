#include "assemble/blocks/chart_data.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "assemble/data/data_table.h"
#include "assemble/facts.h"
#include "base/text.h"
#include "model/table_facts.h"

namespace nenpo::assemble {
namespace {

std::vector<std::string> names_in(std::string_view list) {
  std::vector<std::string> names;
  for (const std::string_view name : split(list, ',')) {
    if (!trim(name).empty()) names.emplace_back(trim(name));
  }
  return names;
}

std::optional<model::ChartValue> value_of(const model::Observation& observation) {
  const auto* number = std::get_if<Decimal>(&observation.figure);
  if (number == nullptr) return std::nullopt;
  return model::ChartValue{*number, observation.printed, model::fact_id(observation)};
}

/// The series of a gauge, in the order that it is drawn in.
void take_gauge(model::Chart& chart, std::string_view indicator, const Assembly& assembly) {
  using enum model::ObservationKind;
  constexpr std::pair<model::ObservationKind, std::string_view> kSeries[] = {
      {kBaseline, "現状値"}, {kTarget, "目標値"}, {kActual, "実績値"}};
  if (chart.series.empty()) {
    for (const auto& [kind, name] : kSeries) chart.series.push_back({std::string(name), {}});
  }
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const auto* observation =
        current_fact(assembly.edition, assembly.publication.plan, indicator, kSeries[i].first);
    chart.series[i].values.push_back(observation != nullptr ? value_of(*observation)
                                                            : std::nullopt);
  }
}

/// A category for each year in which any of the indicators has an actual value.
void take_years(model::Chart& chart, const std::vector<std::string>& indicators,
                const Assembly& assembly) {
  std::vector<const model::Observation*> actual;
  for (const model::Observation& one : assembly.edition.observations) {
    const bool asked =
        std::find(indicators.begin(), indicators.end(), one.indicator_id) != indicators.end();
    if (asked && one.kind != model::ObservationKind::kTarget) actual.push_back(&one);
  }
  std::vector<std::string> years;
  std::stable_sort(actual.begin(), actual.end(), [](const auto* a, const auto* b) {
    return western_year(a->period) < western_year(b->period);
  });
  for (const auto* one : actual) {
    const std::string year = to_japanese(one->period);
    if (std::find(years.begin(), years.end(), year) == years.end()) years.push_back(year);
  }
  chart.categories = years;
  for (const std::string& id : indicators) {
    model::ChartSeries series{assembly.edition.find_indicator(id)->name, {}};
    for (const std::string& year : years) {
      const auto found = std::find_if(actual.begin(), actual.end(), [&](const auto* one) {
        return one->indicator_id == id && to_japanese(one->period) == year;
      });
      series.values.push_back(found == actual.end() ? std::nullopt : value_of(**found));
    }
    chart.series.push_back(std::move(series));
  }
}

void report_indicator(const std::string& id, const Fence& fence, Findings& findings) {
  findings.push_back(finding_at(fence.from, Severity::kError, "missing-indicator",
                                "グラフの指標「" + id + "」は、この年度の提出物にありません。",
                                "つづりを確かめてください。例：indicators=\"Q3-01,P31-01\""));
}

/// The values of a column: of those of the table's records that are no number it is told.
class ColumnSeries {
 public:
  ColumnSeries(const Fence& fence, const model::DataTable& table, Findings& findings)
      : fence_(fence), table_(table), findings_(findings) {}

  model::ChartSeries series(const model::DataColumn& column) const {
    model::ChartSeries series{name_of(column), {}};
    const std::size_t index = *table_.find_column(column.id);
    for (const auto& row : table_.rows) series.values.push_back(value(row, index));
    return series;
  }

 private:
  static std::string name_of(const model::DataColumn& column) {
    return column.label.empty() ? column.id : column.label;
  }

  std::optional<model::ChartValue> value(const model::DataRow& row, std::size_t index) const {
    const model::DataColumn& column = table_.columns[index];
    const std::string& text = row.values[index].text;
    const auto number = parse_decimal(text);
    if (!number) {
      if (!text.empty()) report(column, text);
      return std::nullopt;
    }
    return model::ChartValue{*number, to_printed(*number) + column.unit,
                             table_fact_id(table_, row, index)};
  }

  void report(const model::DataColumn& column, const std::string& text) const {
    findings_.push_back(finding_at(
        fence_.from, Severity::kError, "malformed-block",
        "表「" + table_.id + "」の列「" + column.id + "」の値「" + text +
            "」を数として読めません。値なしで描きました。",
        "values には、数の列を書いてください。例：values=\"message_count,department_count\""));
  }

  const Fence& fence_;
  const model::DataTable& table_;
  Findings& findings_;
};

}  // namespace

void take_indicators(model::Chart& chart, const Fence& fence, const Assembly& assembly) {
  std::vector<std::string> known;
  for (const std::string& id : names_in(fence.attribute("indicators"))) {
    if (assembly.edition.find_indicator(id) != nullptr) {
      known.push_back(id);
    } else {
      report_indicator(id, fence, assembly.findings);
    }
  }
  if (chart.kind != model::ChartKind::kGauge) {
    take_years(chart, known, assembly);
    return;
  }
  for (const std::string& id : known) {
    chart.categories.push_back(assembly.edition.find_indicator(id)->name);
    take_gauge(chart, id, assembly);
  }
}

void take_table(model::Chart& chart, const Fence& fence, const Assembly& assembly) {
  const model::DataTable* table = asked_table(fence, assembly);
  if (table == nullptr) return;
  const model::DataColumn* category =
      asked_column(*table, fence.attribute("category"), fence, assembly.findings);
  if (category == nullptr) return;
  for (const auto& row : table->rows) chart.categories.emplace_back(table->text(row, category->id));
  const ColumnSeries columns(fence, *table, assembly.findings);
  for (const std::string& id : names_in(fence.attribute("values"))) {
    const model::DataColumn* column = asked_column(*table, id, fence, assembly.findings);
    if (column != nullptr) chart.series.push_back(columns.series(*column));
  }
}

}  // namespace nenpo::assemble
