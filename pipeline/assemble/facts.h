#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "assemble/publication.h"
#include "base/finding.h"
#include "model/edition.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// What is printed in place of an absent figure.
inline constexpr std::string_view kNotSubmitted = "未提出";
inline constexpr std::string_view kToBeChecked = "要確認";
inline constexpr std::string_view kNotCounted = "集計値未提出";

/// The word for an absent figure: 集計値未提出, 要確認, ...
std::string_view word_for(model::Absence absence);

/// The observation that the publication prints as the indicator's current value of that kind: of
/// targets the latest one that does not end before the plan's term begins, of the others the
/// latest.
const model::Observation* current_fact(const model::Edition& edition,
                                       const std::optional<PlanTerm>& plan,
                                       std::string_view indicator_id, model::ObservationKind kind);

/// 現状値, 実績値, 目標値
std::string_view japanese(model::ObservationKind kind);

/// The finding missing-indicator: no department has submitted this number. Names the departments of
/// the same policy.
Finding missing_indicator(const model::Edition& edition, std::string_view id,
                          const model::SourceLine& from);
/// The finding other-plan-term: the indicator belongs to another plan than the one that prints it.
Finding other_plan_term(const model::Indicator& indicator, const PlanTerm& plan,
                        const model::SourceLine& from);
/// The finding missing-figure: the indicator is there, the value is not or cannot be printed.
Finding missing_figure(const model::Indicator& indicator, model::ObservationKind kind,
                       std::string_view printed, const model::SourceLine& from);

}  // namespace nenpo::assemble
