#include "assemble/blocks/chart_data.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

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

const model::Observation* observed(const Assembly& assembly, std::string_view indicator,
                                   model::ObservationKind kind) {
  const auto& plan = assembly.publication.plan;
  const auto& all = assembly.edition.observations;
  const auto found = std::find_if(all.rbegin(), all.rend(), [&](const model::Observation& one) {
    return one.indicator_id == indicator && one.kind == kind &&
           (!plan || one.plan_term == plan->number || kind == model::ObservationKind::kActual);
  });
  return found == all.rend() ? nullptr : &*found;
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
    const auto* observation = observed(assembly, indicator, kSeries[i].first);
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

void report_unknown(const Fence& fence, std::string code, std::string what, Findings& findings) {
  findings.push_back(finding_at(fence.from, Severity::kError, std::move(code),
                                "グラフの" + std::move(what) + "は、この年度の提出物にありません。",
                                "つづりを確かめてください。"));
}

}  // namespace

void take_indicators(model::Chart& chart, const Fence& fence, const Assembly& assembly) {
  std::vector<std::string> known;
  for (const std::string& id : names_in(fence.attribute("indicators"))) {
    if (assembly.edition.find_indicator(id) != nullptr) {
      known.push_back(id);
    } else {
      report_unknown(fence, "missing-indicator", "指標「" + id + "」", assembly.findings);
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
  const std::string name(fence.attribute("table"));
  const model::DataTable* table = assembly.edition.find_table(name);
  const std::string category(fence.attribute("category"));
  if (table == nullptr || !table->find_column(category)) {
    report_unknown(fence, "unknown-table",
                   table == nullptr ? "表「" + name + "」" : "列「" + category + "」",
                   assembly.findings);
    return;
  }
  for (const auto& row : table->rows) chart.categories.emplace_back(table->text(row, category));
  for (const std::string& id : names_in(fence.attribute("values"))) {
    const auto column = table->find_column(id);
    if (!column) {
      report_unknown(fence, "unknown-table", "列「" + id + "」", assembly.findings);
      continue;
    }
    const model::DataColumn& description = table->columns[*column];
    model::ChartSeries series{description.label.empty() ? id : description.label, {}};
    for (const auto& row : table->rows) {
      const auto number = parse_decimal(row.values[*column].text);
      series.values.push_back(
          number ? std::optional(model::ChartValue{*number, to_printed(*number) + description.unit,
                                                   table_fact_id(*table, row, *column)})
                 : std::nullopt);
    }
    chart.series.push_back(std::move(series));
  }
}

}  // namespace nenpo::assemble
