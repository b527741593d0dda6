#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "model/inlines.h"

namespace nenpo::model {

enum class ChartKind {
  kBars,
  kStackedBars,
  kShareBars,  // 100 %
  kLines,
  kDonut,
  kSmallMultiples,
  kGauge  // baseline -> target
};

struct ChartValue {
  Decimal value;
  std::string printed;  // as it stands on the page: 3,814人
  std::string fact{};   // model::fact_id, or empty
};
struct ChartSeries {
  std::string name;
  std::vector<std::optional<ChartValue>> values;  // one a category; none: not handed in
};

/// A chart from data. `missing` is printed in a frame in its place where the values were not
/// handed in: 集計値未提出.
struct Chart {
  ChartKind kind = ChartKind::kBars;
  Inlines title;
  std::vector<std::string> categories;
  std::vector<ChartSeries> series;
  std::string unit;
  std::string alternative_text;  // from the numbers
  std::string missing;
  std::string owner;  // who owes what is missing: 様式5「職員アンケート」 総務企画局
  SourceLine from{};
  std::string id{};
};

/// The chart in words, from its numbers: for those who cannot see it.
std::string describe(const Chart& chart);

void visit_inlines(Chart& chart, const VisitInlines& visit);
std::string dump(const Chart& chart);

}  // namespace nenpo::model
