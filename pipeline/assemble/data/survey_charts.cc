#include "assemble/data/survey_charts.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "assemble/blocks/chart_checks.h"
#include "assemble/facts.h"

namespace nenpo::assemble {
namespace {

/// The answers to a question, from the table that holds them: 選択肢 and 回答数.
Records options_of(const Record& question, const model::Edition& edition) {
  Records options;
  for (const Record& option :
       records_of(edition, "survey_options", "survey_id", question.text("survey_id"))) {
    if (option.text("question_no") == question.text("question_no")) options.push_back(option);
  }
  return options;
}

/// The last survey of the same name that began before this one.
std::optional<Record> survey_before(const Record& survey, const model::Edition& edition) {
  std::optional<Record> before;
  for (const Record& other : records_of(edition, "surveys", "title", survey.text("title"))) {
    const std::string_view start = other.text("period_start");
    if (start >= survey.text("period_start")) continue;
    if (!before || start > before->text("period_start")) before = other;
  }
  return before;
}

Records options_before(const Record& survey, const Record& question,
                       const model::Edition& edition) {
  for (const Record& other :
       records_of(edition, "survey_questions", "survey_id", survey.text("survey_id"))) {
    if (other.text("question") == question.text("question")) return options_of(other, edition);
  }
  return {};
}

bool have_same_words(const Records& options, const Records& others) {
  return std::equal(options.begin(), options.end(), others.begin(), others.end(),
                    [](const Record& option, const Record& other) {
                      return option.text("option") == other.text("option");
                    });
}

/// 2025年, of the day on which the survey began.
std::string year_of(const Record& survey) {
  constexpr std::size_t kYear = 4;
  return std::string(survey.text("period_start").substr(0, kYear)) + "年";
}

/// People are counted in whole numbers.
std::optional<std::int64_t> count_of(const Record& option) {
  constexpr std::int64_t kMost = 1'000'000'000;
  const auto count = option.number("count");
  return count && count->places == 0 && count->digits >= 0 && count->digits <= kMost
             ? std::optional(count->digits)
             : std::nullopt;
}

/// 78.7 of a hundred: rounded half up to a tenth.
Decimal share_of_count(std::int64_t count, std::int64_t whole) {
  return {whole == 0 ? 0 : (2 * count * 1000 + whole) / (2 * whole), 1};
}

/// A bar more: the shares of the options, which are the chart's series.
void add_year(model::Chart& chart, std::string year, const Records& options) {
  std::int64_t whole = 0;
  for (const Record& option : options) whole += count_of(option).value_or(0);
  chart.categories.push_back(std::move(year));
  for (std::size_t i = 0; i < options.size(); ++i) {
    auto& value = chart.series[i].values.emplace_back();
    const auto count = count_of(options[i]);
    if (!count) continue;
    const Decimal share = share_of_count(*count, whole);
    value = model::ChartValue{share, to_printed(share) + "%", options[i].fact("count")};
  }
}

std::string name_of(const Record& question) {
  return "設問" + std::string(question.text("question_no")) + "「" +
         std::string(question.text("question")) + "」";
}

void report_missing_counts(const Record& question, Findings& findings) {
  findings.push_back({"missing-counts",
                      Severity::kWarning,
                      question.place("question"),
                      name_of(question) + "の回答の集計値がありません。冊子には「" +
                          std::string(kNotCounted) + "」と印刷しました。",
                      question.source().department +
                          "の様式5で、設問の「回答数」に選択肢と人数を書いてください（例: "
                          "はい2000人、いいえ1814人）。",
                      {}});
}

void report_other_options(const Record& question, const Records& before, Findings& findings) {
  std::string words;
  for (const Record& option : before) {
    words += (words.empty() ? "" : "、") + std::string(option.text("option"));
  }
  findings.push_back(
      {"other-options",
       Severity::kWarning,
       question.place("question"),
       name_of(question) + "の選択肢が、前回の選択肢「" + words +
           "」と違います。前回の値は印刷していません。",
       question.source().department +
           "の様式5で、選択肢の言葉と順を前回とそろえてください。問い方を変えたときは、"
           "このままで結構です。",
       {}});
}

void add_answers(model::Chart& chart, const Record& survey, const Record& question,
                 const Assembly& assembly) {
  const Records options = options_of(question, assembly.edition);
  for (const Record& option : options) {
    chart.series.push_back({std::string(option.text("option")), {}});
  }
  const auto survey_then = survey_before(survey, assembly.edition);
  const Records then =
      survey_then ? options_before(*survey_then, question, assembly.edition) : Records{};
  const bool same = have_same_words(options, then);
  add_year(chart, same ? year_of(survey) : "", options);
  if (same) add_year(chart, year_of(*survey_then), then);
  if (!same && !then.empty()) report_other_options(question, then, assembly.findings);
  check_chart(chart, assembly.findings);
}

}  // namespace

model::Chart survey_chart(const Record& survey, const Record& question, const Assembly& assembly,
                          const model::SourceLine& from) {
  model::Chart chart;
  chart.kind = model::ChartKind::kShareBars;
  chart.title = {plain("Q" + std::string(question.text("question_no")) + " "),
                 question.value("question")};
  chart.unit = "%";
  chart.from = from;
  if (options_of(question, assembly.edition).empty()) {
    chart.missing = std::string(kNotCounted);
    chart.owner = std::string(kSurveyForm) + " " + question.source().department;
    report_missing_counts(question, assembly.findings);
  } else {
    add_answers(chart, survey, question, assembly);
  }
  chart.alternative_text = describe(chart);
  return chart;
}

}  // namespace nenpo::assemble
