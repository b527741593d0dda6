#include <map>
#include <string>
#include <vector>

#include "check/column.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// One figure of a message's effect or of its event's total: 事業者31者.
struct Quantity {
  Decimal value;
  std::string unit;
  std::string said;
  Place place;
};

/// What one message brought, and what its event reached in all.
struct Outcome {
  std::vector<Quantity> effects, totals;
};

std::map<std::string, Outcome> outcomes_of(const model::DataTable& results) {
  const Column id(results, "outreach_id"), scope(results, "scope"), label(results, "label");
  const Column value(results, "value"), unit(results, "unit");
  std::map<std::string, Outcome> outcomes;
  for (const model::DataRow& row : results.rows) {
    const auto number = value.number(row);
    if (!number) continue;
    Outcome& outcome = outcomes[std::string(id.text(row))];
    const std::string said =
        std::string(label.text(row)) + to_printed(*number) + std::string(unit.text(row));
    (scope.text(row) == "effect" ? outcome.effects : outcome.totals)
        .push_back({*number, std::string(unit.text(row)), said, value.place(row)});
  }
  return outcomes;
}

/// The largest total in the unit of an effect; null when the total is counted in others.
const Quantity* total_for(const Quantity& effect, const Outcome& outcome) {
  const Quantity* largest = nullptr;
  for (const Quantity& total : outcome.totals) {
    if (total.unit != effect.unit) continue;
    if (largest == nullptr || compare(total.value, largest->value) > 0) largest = &total;
  }
  return largest;
}

void check_effect(const std::string& id, const Quantity& effect, const Quantity& total,
                  Findings& findings) {
  const auto order = compare(effect.value, total.value);
  const std::string start = "配信No." + id + "の本配信効果" + effect.said;
  if (order > 0) {
    findings.push_back({"effect-exceeds-total",
                        Severity::kWarning,
                        effect.place,
                        start + "が、事業全体実績" + total.said + "より多くなっています。",
                        "本配信効果は事業全体実績の内数です。どちらかを直してください（例: "
                        "本配信効果2者、事業全体実績31者）。",
                        {total.place}});
  } else if (order == 0) {
    findings.push_back({"effect-equals-total",
                        Severity::kInfo,
                        effect.place,
                        start + "は、事業全体実績" + total.said + "と同じです。",
                        "すべてが本配信によるものであれば、このままで構いません（例: "
                        "パートナー宛てのアンケート）。",
                        {total.place}});
  }
}

}  // namespace

void check_outreach_effects(const model::Edition& edition, Findings& findings) {
  const auto* results = edition.find_table("outreach_results");
  if (results == nullptr) return;
  for (const auto& [id, outcome] : outcomes_of(*results)) {
    for (const Quantity& effect : outcome.effects) {
      const Quantity* total = total_for(effect, outcome);
      if (total != nullptr) check_effect(id, effect, *total, findings);
    }
  }
}

}  // namespace nenpo::check
