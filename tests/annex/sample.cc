#include "tests/annex/sample.h"

namespace nenpo::annex::test {
namespace {

using model::Comparator;
using model::ObservationKind;

model::Indicator indicator(const std::string& id, const std::string& name,
                           const std::string& unit) {
  model::Indicator made;
  made.id = id;
  made.plan_term = 3;
  made.name = name;
  made.unit = unit;
  made.source = "環境局調べ";
  made.sdg_targets = {"12.5", "9.b"};
  made.department = "環境局";
  return made;
}

model::Indicator policy_indicator(const std::string& id, const std::string& policy_code,
                                  const std::string& name, const std::string& unit) {
  model::Indicator made = indicator(id, name, unit);
  made.basic_policy_code = policy_code.substr(0, 1);
  made.basic_policy = "市民生活を豊かにする環境づくり";
  made.policy_code = policy_code;
  made.policy = "環境に配慮したしくみをつくる取組";
  return made;
}

model::Observation observation(const std::string& id, ObservationKind kind, Period period,
                               model::Figure figure, const std::string& printed) {
  model::Observation made;
  made.indicator_id = id;
  made.kind = kind;
  made.period = period;
  made.figure = figure;
  made.unit = "%";
  made.comparator = kind == ObservationKind::kTarget ? Comparator::kAtLeast : Comparator::kEqual;
  made.printed = printed;
  made.plan_term = 3;
  made.from = {"04_環境局/様式1.xlsx", "様式1", {6, 7}, printed};
  return made;
}

model::Observation of_past_term(model::Observation observation) {
  observation.plan_term = 2;
  return observation;
}

}  // namespace

model::Edition sample_edition() {
  using enum ObservationKind;
  model::Edition edition;
  edition.year = 2026;
  model::Indicator goal = indicator("Q3-01", "=1人1日あたりのごみ排出量", "g");
  goal.aspect = model::Aspect::kEnvironment;
  goal.direction = model::Direction::kLower;
  model::Indicator past = indicator("S1-01", "ビジネスマッチング件数", "件");
  past.plan_term = 2;
  past.aspect = model::Aspect::kEconomy;
  past.sdg_targets.clear();
  edition.indicators = {policy_indicator("P310-01", "3-10", "十番目の政策の指標", "か所"),
                        policy_indicator("P31-01", "3-1", "温室効果ガス排出量の削減割合", "%"),
                        goal, past};
  edition.observations = {
      observation("P310-01", kBaseline, CalendarYear{2024}, Decimal{1039, 0}, "1,039か所"),
      observation("P310-01", kTarget, Date{2029, 3, 31}, Decimal{1'200'000, 0},
                  "1,200,000か所以上"),
      observation("P31-01", kBaseline, FiscalYear{2023}, Decimal{-350, 1}, "▲35.0%"),
      observation("P31-01", kTarget, FiscalYear{2027}, Decimal{-454, 1}, "▲45.4%以上"),
      of_past_term(observation("P31-01", kTarget, FiscalYear{2025}, Decimal{-131, 1}, "▲13.1%")),
      of_past_term(observation("P31-01", kActual, FiscalYear{2023}, Decimal{-350, 1}, "▲35.0%")),
      observation("Q3-01", kBaseline, FiscalYear{2024}, model::Absence::kNotYetCounted, "@集計中"),
      of_past_term(observation("S1-01", kTarget, FiscalYear{2025}, Decimal{600, 0}, "600件")),
      of_past_term(observation("S1-01", kActual, FiscalYear{2025}, Decimal{7940, 1}, "794.0件")),
  };
  edition.observations[3].comparator = Comparator::kAtMost;
  return edition;
}

AnnexInfo sample_info() { return {"第3期SDGs未来都市計画", "2026～2029", "川崎市", {2026, 3, 13}}; }

}  // namespace nenpo::annex::test
