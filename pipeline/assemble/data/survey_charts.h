#pragma once

#include <string_view>

#include "assemble/assembly.h"
#include "assemble/data/records.h"
#include "model/charts.h"

namespace nenpo::assemble {

inline constexpr std::string_view kSurveyForm = "様式5「職員アンケート」";

/// The answers to a question of a survey in per cent, rounded half up to a tenth, a bar a year:
/// that of the survey, and below it that of the survey of the same name before it where its counts
/// of the same question were handed in. Without counts: 集計値未提出, and the finding
/// missing-counts. Other options than those of the year before are the finding other-options, and
/// that year is not drawn.
model::Chart survey_chart(const Record& survey, const Record& question, const Assembly& assembly,
                          const model::SourceLine& from);

}  // namespace nenpo::assemble
