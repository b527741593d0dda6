#include "normalize/indicator_reader.h"

#include <algorithm>
#include <set>

#include "normalize/policy.h"
#include "normalize/sdg_list.h"

namespace nenpo::normalize {
namespace {

/// Where the figures of a kind stand.
struct KindFields {
  model::ObservationKind kind;
  std::string_view value;
  std::string_view period;
};
constexpr KindFields kKinds[] = {
    {model::ObservationKind::kBaseline, "baseline.value", "baseline.period"},
    {model::ObservationKind::kActual, "actual.value", "actual.period"},
    {model::ObservationKind::kTarget, "target.value", "target.period"}};

const Bound* bound_of(model::Comparator comparator, const Vocabulary& vocabulary) {
  const auto found =
      std::find_if(vocabulary.bounds.begin(), vocabulary.bounds.end(),
                   [comparator](const Bound& bound) { return bound.comparator == comparator; });
  return found == vocabulary.bounds.end() ? nullptr : &*found;
}

std::string published_word(model::Comparator comparator, const Vocabulary& vocabulary) {
  const Bound* bound = bound_of(comparator, vocabulary);
  return bound == nullptr ? std::string() : bound->words.front();
}

/// 「▲45.4%以上」 is a reduction of 45.4 % or more: the value is -45.4 or less.
model::Comparator meaning_of(model::Comparator word, bool reduction) {
  if (!reduction) return word;
  if (word == model::Comparator::kAtLeast) return model::Comparator::kAtMost;
  if (word == model::Comparator::kMoreThan) return model::Comparator::kLessThan;
  return word;
}

/// As it is published: 2018年度比▲45.4%以上, 約300人.
std::string printed_figure(Decimal value, const model::Observation& observation,
                           model::Comparator word, const Vocabulary& vocabulary) {
  const Bound* bound = bound_of(word, vocabulary);
  const std::string said = bound == nullptr ? std::string() : bound->words.front();
  const bool leads = bound != nullptr && bound->leads;
  const std::string base =
      observation.base_year ? to_japanese(Period{*observation.base_year}) + "比" : std::string();
  return base + (leads ? said : "") + to_printed(value) + observation.unit + (leads ? "" : said);
}

Problem comparator_conflict(const std::string& in_cell, const std::string& in_column) {
  return {
      "comparator-conflict", Severity::kError,
      "値の「" + in_cell + "」と以上／以下欄の「" + in_column + "」が矛盾しています。",
      "値の欄は数字だけにし、以上／以下欄で正しいほうを選んでください（例: 値「742」、以下）。"};
}

/// A result should be a number: a bound is kept as it is written, and asked about.
void report_bound(RecordReader& reader, const KindFields& kind,
                  const model::Observation& measured) {
  const std::string word = published_word(measured.comparator, reader.vocabulary());
  reader.report(
      *reader.record().find(kind.value),
      {"comparator-in-actual", Severity::kWarning,
       "目標値ではない欄に「" + word + "」があります。「" + measured.printed + "」と読みました。",
       "現在値と実績値には数字だけを入力してください（例: 793）。"});
}

/// The word of a target: in its own column or behind the value; two different ones spoil the
/// figure.
model::Comparator target_word(RecordReader& reader, FigureReading& figure) {
  const Vocabulary& vocabulary = reader.vocabulary();
  const model::Comparator column = reader.comparator("comparator");
  const bool conflict = column != model::Comparator::kEqual &&
                        figure.bound != model::Comparator::kEqual && column != figure.bound;
  if (!conflict) return column != model::Comparator::kEqual ? column : figure.bound;
  reader.report(*reader.record().find("target.value"),
                comparator_conflict(published_word(figure.bound, vocabulary),
                                    published_word(column, vocabulary)));
  reader.withdraw("target.value", "comparator-conflict");
  figure.figure = model::Absence::kUnreadable;
  return model::Comparator::kEqual;
}

model::Observation observation_of(const model::Indicator& indicator, const KindFields& kind,
                                  const Period& period, const FigureReading& figure) {
  model::Observation observation;
  observation.indicator_id = indicator.id;
  observation.kind = kind.kind;
  observation.period = period;
  observation.figure = figure.figure;
  observation.unit = indicator.unit;
  observation.plan_term = indicator.plan_term;
  observation.base_year = figure.base_year;
  observation.from = figure.from;
  return observation;
}

void set_comparator(RecordReader& reader, FigureReading figure, model::Observation& observation) {
  const bool target = observation.kind == model::ObservationKind::kTarget;
  const model::Comparator word = target ? target_word(reader, figure) : figure.bound;
  observation.figure = figure.figure;
  const auto* value = std::get_if<Decimal>(&observation.figure);
  if (value == nullptr) return;
  observation.comparator = meaning_of(word, figure.reduction);
  observation.printed = printed_figure(*value, observation, word, reader.vocabulary());
}

void read_observations(RecordReader& reader, IndicatorRecord& record) {
  for (const KindFields& kind : kKinds) {
    const auto period = reader.period(kind.period);
    const auto figure = reader.figure(kind.value, record.indicator.unit);
    if (figure && !period) reader.withdraw(kind.value, "no-period");
    if (!figure || !period) continue;
    model::Observation observation = observation_of(record.indicator, kind, *period, *figure);
    observation.period_from = reader.provenance(kind.period);
    set_comparator(reader, *figure, observation);
    const bool bounded = observation.comparator != model::Comparator::kEqual;
    if (bounded && kind.kind != model::ObservationKind::kTarget)
      report_bound(reader, kind, observation);
    record.observations.push_back(std::move(observation));
  }
}

void read_policy(RecordReader& reader, model::Indicator& indicator, const model::Masters& masters) {
  const std::string basic_policy = reader.text("basic_policy");
  const std::string policy = reader.text("policy");
  if (basic_policy.empty() && policy.empty()) return;
  if (const model::Policy* found = find_policy(basic_policy, policy, masters)) {
    indicator.basic_policy_code = found->basic_policy_code;
    indicator.basic_policy = found->basic_policy;
    indicator.policy_code = found->policy_code;
    indicator.policy = found->policy;
    return;
  }
  const RecordField* field = reader.record().find("policy");
  if (field == nullptr) return;
  reader.report(*field, {"unknown-policy", Severity::kWarning,
                         "政策「" + policy + "」は政策の一覧にありません。",
                         "総合計画の政策名で書いてください（例: ⑥ デジタル技術を活用する取組）。"});
}

/// Where goals have a column of their own, they must be the goals of the targets.
void compare_goals(RecordReader& reader, const std::vector<std::string>& targets) {
  const RecordField* field = reader.record().find("sdg_goals");
  if (field == nullptr) return;
  const std::vector<std::string> goals = reader.sdg_targets("sdg_goals");
  std::set<int> stated;
  std::set<int> meant;
  for (const std::string& goal : goals) stated.insert(goal_of_target(goal));
  for (const std::string& target : targets) meant.insert(goal_of_target(target));
  if (goals.empty() || stated == meant) return;
  reader.report(*field, {"goal-target-mismatch", Severity::kWarning,
                         "ゴール欄とターゲット欄のゴール番号が一致しません。",
                         "ターゲットの番号に合うゴールをすべて書いてください（例: "
                         "ターゲット3.4、11.7ならゴール3・11）。"});
}

}  // namespace

std::optional<IndicatorRecord> read_indicator(RecordReader& reader, const std::string& department,
                                              const model::Masters& masters) {
  const auto id = reader.indicator_id("indicator_id");
  if (!id) return std::nullopt;
  IndicatorRecord record;
  model::Indicator& indicator = record.indicator;
  indicator.id = *id;
  indicator.plan_term = reader.record().table->plan_term;
  indicator.from = reader.provenance("indicator_id");
  read_policy(reader, indicator, masters);
  indicator.aspect = reader.aspect("aspect");
  indicator.name = reader.text("name");
  indicator.unit = reader.unit("unit");
  indicator.unit_from = reader.provenance("unit");
  indicator.source = reader.text("source");
  indicator.sdg_targets = reader.sdg_targets("sdg_targets");
  indicator.sdg_targets_from = reader.provenance("sdg_targets");
  compare_goals(reader, indicator.sdg_targets);
  indicator.department = department;
  read_observations(reader, record);
  return record;
}

}  // namespace nenpo::normalize
