#include <cstdint>
#include <cstdlib>
#include <optional>

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

/// People are counted in whole numbers.
std::optional<std::int64_t> count_of(const Record& option) {
  const auto count = option.number("count");
  return count && count->places == 0 && count->digits >= 0 ? std::optional(count->digits)
                                                           : std::nullopt;
}

/// 78.7%: rounded half up to a tenth.
std::string share_text(std::int64_t count, std::int64_t whole) {
  if (whole == 0) return "0%";
  return to_printed(Decimal{(2 * count * 1000 + whole) / (2 * whole), 1}) + "%";
}

void add_options(model::Chart& chart, const Records& options) {
  std::int64_t whole = 0;
  for (const Record& option : options) whole += count_of(option).value_or(0);
  chart.categories = {""};
  for (const Record& option : options) {
    const auto count = count_of(option);
    model::ChartSeries series{std::string(option.text("option")), {std::nullopt}};
    std::string said = series.name;
    if (count) {
      const std::string share = share_text(*count, whole);
      series.values = {model::ChartValue{Decimal{*count, 0}, share, option.fact("count")}};
      said += to_printed(Decimal{*count, 0}) + "人（" + share + "）";
    }
    chart.alternative_text += (chart.alternative_text.empty() ? "" : "、") + said;
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
                      question.source().department +
                          "の様式5で、設問の「回答数」に選択肢と人数を書いてください（例: "
                          "はい2000人、いいえ1814人）。",
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
