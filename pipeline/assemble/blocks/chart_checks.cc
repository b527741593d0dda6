#include "assemble/blocks/chart_checks.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "assemble/facts.h"
#include "assemble/prose_source.h"

namespace nenpo::assemble {
namespace {

using model::ChartKind;
using model::ChartValue;

constexpr std::uint8_t kPlaces = 6;  // as far as percentages are added
constexpr std::int64_t kOne = 1'000'000, kHundred = 100 * kOne;

/// The values that make up one whole, and what it is called: グラフ「認知度」の「市民」.
struct Whole {
  std::string name;
  std::vector<const std::optional<ChartValue>*> parts;
};

std::string name_of(const model::Chart& chart) {
  return "グラフ「" + model::plain_text(chart.title) + "」";
}

std::vector<Whole> wholes_of(const model::Chart& chart) {
  std::vector<Whole> wholes;
  if (chart.kind == ChartKind::kDonut) {
    Whole& ring = wholes.emplace_back(Whole{name_of(chart), {}});
    for (const auto& value : chart.series.front().values) ring.parts.push_back(&value);
    return wholes;
  }
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    const std::string& category = chart.categories[i];
    Whole& bar = wholes.emplace_back(
        Whole{name_of(chart) + (category.empty() ? "" : "の「" + category + "」"), {}});
    for (const auto& series : chart.series) bar.parts.push_back(&series.values.at(i));
  }
  return wholes;
}

bool is_whole_of_parts(ChartKind kind) {
  return kind == ChartKind::kStackedBars || kind == ChartKind::kShareBars ||
         kind == ChartKind::kDonut;
}

bool is_in_percent(const model::Chart& chart) {
  return chart.kind != ChartKind::kStackedBars && (chart.unit == "%" || chart.unit == "％");
}

/// 1.5, not 1.500000
std::string without_zeros(std::int64_t millionths) {
  std::uint8_t places = kPlaces;
  for (; places > 0 && millionths % 10 == 0; --places) millionths /= 10;
  return to_string(Decimal{millionths, places});
}

class WholeCheck {
 public:
  WholeCheck(const model::Chart& chart, Findings& findings) : chart_(chart), findings_(findings) {}

  void check(const Whole& whole) {
    bool can_be_added = is_in_percent(chart_);
    for (const auto* part : whole.parts) {
      if (!*part) {
        can_be_added = false;
      } else if (!is_part((*part)->value)) {
        report_part(whole, **part);
        can_be_added = false;
      }
    }
    if (can_be_added && !whole.parts.empty()) check_sum(whole);
  }

 private:
  bool is_part(Decimal value) const {
    return value.digits >= 0 && (!is_in_percent(chart_) || compare(value, Decimal{100, 0}) <= 0);
  }

  void report_part(const Whole& whole, const ChartValue& part) {
    const bool percent = is_in_percent(chart_);
    findings_.push_back(finding_at(
        chart_.from, Severity::kError, "chart-part",
        whole.name + "の値「" + part.printed + "」は、全体の一部になりません。",
        percent ? "割合は、0から100までの数で書いてください。例：41.0"
                : "0以上の数で書くか、増減は kind=\"bars\"（棒グラフ）にしてください。例：26"));
  }

  void check_sum(const Whole& whole) {
    std::int64_t sum = 0, rounding = 0;
    std::uint8_t places = 1;
    for (const auto* part : whole.parts) {
      const Decimal value = (*part)->value;
      sum += with_places(value, kPlaces).digits;
      rounding +=
          with_places(Decimal{5, static_cast<std::uint8_t>(value.places + 1)}, kPlaces).digits;
      places = std::max(places, value.places);
    }
    const std::int64_t tolerance = std::max(rounding, kOne / 2);
    if (std::llabs(sum - kHundred) <= tolerance) return;
    findings_.push_back(
        finding_at(chart_.from, Severity::kError, "chart-sum",
                   whole.name + "の割合を足すと " +
                       to_string(with_places(Decimal{sum, kPlaces}, std::min(places, kPlaces))) +
                       "% で、100% になりません。",
                   "割合を確かめてください。四捨五入による差は、" + without_zeros(tolerance) +
                       "ポイントまで認めます。"));
  }

  const model::Chart& chart_;
  Findings& findings_;
};

void report_nothing(const model::Chart& chart, Findings& findings) {
  findings.push_back(finding_at(chart.from, Severity::kError, "malformed-block",
                                name_of(chart) + "に値がありません。冊子には「" +
                                    std::string(kToBeChecked) + "」と印刷しました。",
                                "1行目に「区分 | 系列の名前」、2行目から「名前 | "
                                "値」を書いてください。提出されていないときは、"
                                "missing=\"集計値未提出\" と書いてください。"));
}

void keep_one_ring(model::Chart& chart, Findings& findings) {
  findings.push_back(finding_at(chart.from, Severity::kError, "malformed-block",
                                name_of(chart) + "の系列が" + std::to_string(chart.series.size()) +
                                    "つあります。1つ目の「" + chart.series.front().name +
                                    "」だけを描きました。",
                                "系列を1つにするか、kind=\"shares\"（帯グラフ）にしてください。"));
  chart.series.resize(1);
}

}  // namespace

void check_chart(model::Chart& chart, Findings& findings) {
  if (!chart.missing.empty()) return;
  if (chart.categories.empty() || chart.series.empty()) {
    report_nothing(chart, findings);
    chart.missing = kToBeChecked;
    return;
  }
  if (chart.kind == ChartKind::kDonut && chart.series.size() > 1) keep_one_ring(chart, findings);
  if (!is_whole_of_parts(chart.kind)) return;
  WholeCheck check(chart, findings);
  for (const Whole& whole : wholes_of(chart)) check.check(whole);
}

}  // namespace nenpo::assemble
