#include <algorithm>

#include "assemble/data/data_marks.h"
#include "assemble/data/records.h"
#include "assemble/facts.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kForm = "様式5「職員アンケート」";

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

/// The answers to a question, from the table that holds them where a form has one: 選択肢 and
/// 回答数.
Records options_of(const Record& question, const model::Edition& edition) {
  Records options;
  for (const Record& option :
       records_of(edition, "survey_options", "survey_id", question.text("survey_id"))) {
    if (option.text("question_no") == question.text("question_no")) options.push_back(option);
  }
  return options;
}

std::string share_text(const std::optional<Decimal>& count, double whole) {
  if (!count || whole <= 0) return {};
  const auto tenths = static_cast<std::int64_t>(as_length(*count) / whole * 1000 + 0.5);
  return to_printed(Decimal{tenths, 1}) + "%";
}

void add_options(model::Chart& chart, const Records& options) {
  double whole = 0;
  for (const Record& option : options) {
    if (const auto count = option.number("count")) whole += as_length(*count);
  }
  chart.categories = {""};
  for (const Record& option : options) {
    const auto count = option.number("count");
    model::ChartSeries series{std::string(option.text("option")), {std::nullopt}};
    const std::string said = series.name + (count ? to_printed(*count) + "人" : "");
    if (count) {
      series.values = {model::ChartValue{*count, share_text(count, whole), option.fact("count")}};
    }
    chart.alternative_text += (chart.alternative_text.empty() ? "" : "、") + said +
                              (count ? "（" + share_text(count, whole) + "）" : "");
    chart.series.push_back(std::move(series));
  }
}

void report_missing_counts(const Record& question, Findings& findings) {
  const std::string name = "設問" + std::string(question.text("question_no")) + "「" +
                           std::string(question.text("question")) + "」";
  findings.push_back({"missing-counts",
                      Severity::kWarning,
                      question.place("question"),
                      name + "の回答の集計値がありません。冊子には「" + std::string(kNotCounted) +
                          "」と印刷しました。",
                      "選択肢ごとの回答数を" + question.source().department +
                          "に提出してもらってください（例: はい 2,000、いいえ 1,814）。",
                      {}});
}

model::Chart chart_of(const Record& question, const Assembly& assembly,
                      const model::SourceLine& from) {
  model::Chart chart;
  chart.kind = model::ChartKind::kShareBars;
  chart.title = {plain("Q" + std::string(question.text("question_no")) + " "),
                 question.value("question")};
  chart.unit = "%";
  chart.from = from;
  const Records options = options_of(question, assembly.edition);
  if (options.empty()) {
    chart.missing = std::string(kNotCounted);
    chart.owner = std::string(kForm) + " " + question.source().department;
    report_missing_counts(question, assembly.findings);
  } else {
    add_options(chart, options);
  }
  return chart;
}

}  // namespace

DataParts survey_parts(const Mark& mark, const Assembly& assembly) {
  const model::Edition& edition = assembly.edition;
  const Records surveys = records_of(edition, "surveys", "survey_id", mark.argument);
  if (surveys.empty()) return missing_records(mark, "職員アンケート", kForm, assembly);
  model::KeyFacts figures{{respondents(surveys.front())}, "survey", mark.from};
  DataPart charts{"charts", {}};
  for (const Record& question :
       records_of(edition, "survey_questions", "survey_id", mark.argument)) {
    charts.blocks.emplace_back(chart_of(question, assembly, mark.from));
  }
  return {{"figures", {model::Highlight{std::move(figures)}}}, std::move(charts)};
}

}  // namespace nenpo::assemble
