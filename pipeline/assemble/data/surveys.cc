#include <cstdlib>

#include "assemble/data/data_marks.h"
#include "assemble/data/records.h"
#include "assemble/data/survey_charts.h"

namespace nenpo::assemble {
namespace {

/// 前年から900人増: the solid part of the bar is last year's, drawn but not printed.
void add_change(model::KeyFact& fact, const Record& survey) {
  const auto change = survey.number("change_from_previous");
  const auto now = survey.number("respondents");
  if (!change || !now || change->digits == 0) return;
  const Decimal size{std::abs(change->digits), change->places};
  const bool grew = change->digits > 0;
  const std::string printed = to_printed(size);
  const std::string said = grew ? "人増" : "人減";
  if (!grew) {
    fact.words.push_back({plain("前年から"),
                          model::Text{printed, false, survey.fact("change_from_previous")},
                          plain(said)});
    return;
  }
  const double share = share_of(size, now);
  fact.parts.push_back({{}, {}, {}, {}, 1 - share, false});
  fact.parts.push_back(
      {"前年から", printed, said, survey.fact("change_from_previous"), share, true});
}

model::KeyFact respondents(const Record& survey) {
  model::KeyFact fact;
  fact.label = "回答者数";
  fact.number = survey.printed("respondents");
  fact.unit = "人";
  fact.fact = survey.fact("respondents");
  add_change(fact, survey);
  return fact;
}

}  // namespace

DataParts survey_parts(const Mark& mark, const Assembly& assembly) {
  const model::Edition& edition = assembly.edition;
  const Records surveys = records_of(edition, "surveys", "survey_id", mark.argument);
  if (surveys.empty()) return missing_records(mark, "職員アンケート", kSurveyForm, assembly);
  model::KeyFacts figures{{respondents(surveys.front())}, "survey", mark.from};
  DataPart charts{"charts", {}};
  for (const Record& question :
       records_of(edition, "survey_questions", "survey_id", mark.argument)) {
    charts.blocks.emplace_back(survey_chart(surveys.front(), question, assembly, mark.from));
  }
  return {{"figures", {model::Highlight{std::move(figures)}}}, std::move(charts)};
}

}  // namespace nenpo::assemble
