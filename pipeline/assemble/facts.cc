#include "assemble/facts.h"

#include <set>

#include "assemble/prose_source.h"
#include "base/cell_address.h"
#include "model/words.h"

namespace nenpo::assemble {
namespace {

/// "P31" of "P31-01": indicators of one policy, or of one aspect, share it.
std::string_view group_of(std::string_view id) { return id.substr(0, id.find('-')); }

std::string departments_of_group(const model::Edition& edition, std::string_view id) {
  std::set<std::string> names;
  for (const model::Indicator& indicator : edition.indicators) {
    if (group_of(indicator.id) == group_of(id)) names.insert(indicator.department);
  }
  std::string joined;
  for (const std::string& name : names) joined += (joined.empty() ? "" : "、") + name;
  return joined;
}

Place place_of(const model::Provenance& from) { return {from.file, from.sheet, to_a1(from.cell)}; }

}  // namespace

std::string_view word_for(model::Absence absence) {
  switch (absence) {
    case model::Absence::kNotSubmitted:
      return kNotCounted;
    case model::Absence::kNotYetCounted:
      return kNotCounted;
    case model::Absence::kNotApplicable:
      return "該当なし";
    case model::Absence::kWithheld:
      return "非公表";
    case model::Absence::kUnreadable:
      return kToBeChecked;
  }
  return kToBeChecked;
}

const model::Observation* current_fact(const model::Edition& edition,
                                       const std::optional<PlanTerm>& plan,
                                       std::string_view indicator_id, model::ObservationKind kind) {
  const int first_year = plan && kind == model::ObservationKind::kTarget ? plan->first.starts : 0;
  const model::Observation* latest = nullptr;
  for (const model::Observation& observation : edition.observations) {
    if (observation.indicator_id != indicator_id || observation.kind != kind) continue;
    const int year = western_year(observation.period);
    if (year < first_year) continue;
    if (latest == nullptr || year > western_year(latest->period)) latest = &observation;
  }
  return latest;
}

Finding missing_indicator(const model::Edition& edition, std::string_view id,
                          const model::SourceLine& from) {
  const std::string departments = departments_of_group(edition, id);
  const std::string owner = departments.empty()
                                ? "この指標を所管する局区"
                                : "同じ政策・分野の指標を提出している" + departments;
  return finding_at(from, Severity::kError, "missing-indicator",
                    "成果指標「" + std::string(id) +
                        "」が、どの様式1にもありません。冊子には「未提出」と印刷しました。",
                    owner + "に、様式1の指標番号の列に「" + std::string(id) +
                        "」の行があるか確かめてください。原稿の番号の誤りであれば、原稿を直してくだ"
                        "さい。例：{{kpi:P31-01}}");
}

Finding other_plan_term(const model::Indicator& indicator, const PlanTerm& plan,
                        const model::SourceLine& from) {
  Finding finding = finding_at(from, Severity::kWarning, "other-plan-term",
                               "成果指標「" + indicator.id + " " + indicator.name + "」は第" +
                                   std::to_string(indicator.plan_term) + "期計画の指標ですが、第" +
                                   std::to_string(plan.number) + "期計画の表に置かれています。",
                               "原稿の指標番号を確かめてください。例：{{kpi:P31-01}}");
  finding.related.push_back(place_of(indicator.from));
  return finding;
}

Finding missing_figure(const model::Indicator& indicator, model::ObservationKind kind,
                       std::string_view printed, const model::SourceLine& from) {
  const std::string word = model::japanese_name(kind);
  Finding finding = finding_at(
      from, Severity::kWarning, "missing-figure",
      "成果指標「" + indicator.id + " " + indicator.name + "」の" + word +
          "がありません。冊子には「" + std::string(printed) + "」と印刷しました。",
      indicator.department + "の様式1で、" + word + "と年度を記入してください。例：2025年度、19.4");
  finding.related.push_back(place_of(indicator.from));
  return finding;
}

}  // namespace nenpo::assemble
