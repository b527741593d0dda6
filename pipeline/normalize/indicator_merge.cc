#include "normalize/indicator_merge.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <variant>

namespace nenpo::normalize {
namespace {

Place place_of(const model::Provenance& from) { return {from.file, from.sheet, to_a1(from.cell)}; }

void spoil(std::vector<model::Observation>& observations) {
  for (model::Observation& observation : observations) {
    observation.figure = model::Absence::kUnreadable;
    observation.printed.clear();
  }
}

Finding duplicate_id(const model::Indicator& first, const model::Indicator& second) {
  return {"duplicate-indicator-id",
          Severity::kError,
          place_of(second.from),
          "指標番号" + second.id + "が重複しています（もう1つは" + to_string(place_of(first.from)) +
              "）。",
          "それぞれの指標に別の番号を付けるか、一方を削除してください（例: P46-01、P46-02）。",
          {place_of(first.from)}};
}

Finding two_values(const model::Observation& first, const model::Observation& second) {
  return {"conflicting-values",
          Severity::kError,
          place_of(second.from),
          "指標" + second.indicator_id + "の" + to_japanese(second.period) +
              "の値が2つあり、一致しません（" + first.printed + "と" + second.printed + "）。",
          "正しい値に合わせてください。もう1つは" + to_string(place_of(first.from)) + "です。",
          {place_of(first.from)}};
}

bool same_figure(const model::Observation& a, const model::Observation& b) {
  const auto* left = std::get_if<Decimal>(&a.figure);
  const auto* right = std::get_if<Decimal>(&b.figure);
  if (left == nullptr || right == nullptr) return a.figure.index() == b.figure.index();
  return compare(*left, *right) == 0 && a.comparator == b.comparator;
}

bool same_fact(const model::Observation& a, const model::Observation& b) {
  return a.kind == b.kind && a.period == b.period;
}

void add_observation(std::vector<model::Observation>& observations, model::Observation added,
                     Findings& findings) {
  const auto known = std::find_if(
      observations.begin(), observations.end(),
      [&added](const model::Observation& observation) { return same_fact(observation, added); });
  if (known == observations.end()) {
    observations.push_back(std::move(added));
  } else if (!same_figure(*known, added)) {
    findings.push_back(two_values(*known, added));
    known->figure = model::Absence::kUnreadable;
    known->printed.clear();
  }
}

void add_record(std::map<std::string, IndicatorRecord>& merged, IndicatorRecord record,
                Findings& findings) {
  const auto found = merged.find(record.indicator.id);
  if (found == merged.end()) {
    const std::string id = record.indicator.id;
    merged.emplace(id, IndicatorRecord{record.indicator, {}});
    for (model::Observation& observation : record.observations) {
      add_observation(merged[id].observations, std::move(observation), findings);
    }
    return;
  }
  IndicatorRecord& known = found->second;
  if (known.indicator.plan_term == record.indicator.plan_term) {
    findings.push_back(duplicate_id(known.indicator, record.indicator));
    spoil(known.observations);
    return;
  }
  for (model::Observation& observation : record.observations) {
    add_observation(known.observations, std::move(observation), findings);
  }
}

model::Direction direction_of(const std::vector<model::Observation>& observations) {
  const bool lower =
      std::any_of(observations.begin(), observations.end(), [](const auto& observation) {
        return observation.kind == model::ObservationKind::kTarget &&
               (observation.comparator == model::Comparator::kAtMost ||
                observation.comparator == model::Comparator::kLessThan);
      });
  return lower ? model::Direction::kLower : model::Direction::kHigher;
}

bool is_before(const model::Observation& a, const model::Observation& b) {
  const auto key = [](const model::Observation& observation) {
    return std::tuple(observation.kind, western_year(observation.period),
                      period_type(observation.period), period_value(observation.period));
  };
  return key(a) < key(b);
}

}  // namespace

void merge_indicators(std::vector<IndicatorRecord> records, model::Edition& edition,
                      Findings& findings) {
  std::stable_sort(records.begin(), records.end(),
                   [](const IndicatorRecord& a, const IndicatorRecord& b) {
                     return a.indicator.plan_term >
                            b.indicator.plan_term;  // the current plan says what the indicator is
                   });
  std::map<std::string, IndicatorRecord> merged;
  for (IndicatorRecord& record : records) add_record(merged, std::move(record), findings);
  for (auto& [id, record] : merged) {
    record.indicator.direction = direction_of(record.observations);
    edition.indicators.push_back(std::move(record.indicator));
    std::stable_sort(record.observations.begin(), record.observations.end(), is_before);
    std::move(record.observations.begin(), record.observations.end(),
              std::back_inserter(edition.observations));
  }
}

}  // namespace nenpo::normalize
