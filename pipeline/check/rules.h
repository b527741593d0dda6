#pragma once

#include <string>

#include "base/finding.h"
#include "model/edition.h"

namespace nenpo::check {

// One rule a file. Each adds its findings and changes nothing.

/// unknown-sdg-target: one of the 169 targets, or one of the 17 goals. C-08.
void check_sdg_targets(const model::Edition& edition, Findings& findings);
/// duplicate-sdg-target, sdg-targets-not-ascending: each target once, by number. C-08.
void check_sdg_order(const model::Edition& edition, Findings& findings);
/// percentage-out-of-range: 0 to 100 %; an indicator's reduction written with ▲ may go down to -100
/// %.
void check_percentages(const model::Edition& edition, Findings& findings);
/// target-before-baseline: the goal year lies before the year of the present value.
void check_target_years(const model::Edition& edition, Findings& findings);
/// target-direction-conflict: the goal is worse than the present value. C-04.
void check_target_directions(const model::Edition& edition, Findings& findings);
/// goal-year-outside-plan-term, goal-year-before-plan-end: a goal year other than the plan's last
/// one needs a footnote. C-05.
void check_goal_years(const model::Edition& edition, Findings& findings);
/// period-type-conflict: 年 and 年度 in one indicator. C-06.
void check_period_kinds(const model::Edition& edition, Findings& findings);
/// precision-differs: target and present value with as many decimals. C-07.
void check_precision(const model::Edition& edition, Findings& findings);
/// fact-stated-twice: present value and result of the same year are one fact. C-01.
void check_same_facts(const model::Edition& edition, Findings& findings);
/// unknown-insertion: {{case:A01}} in running text names a record that was handed in. C-01.
void check_insertions(const model::Edition& edition, Findings& findings);
/// total-mismatch: a total is the sum of its parts, where all of them are given. C-02.
void check_totals(const model::Edition& edition, Findings& findings);
/// count-mismatch: the mail log, which may be an extract, holds no more messages and departments
/// than are reported. C-03.
void check_outreach_counts(const model::Edition& edition, Findings& findings);
/// serial-gap: questions, pictures and the roster are numbered from 1 without a hole. C-03.
void check_serials(const model::Edition& edition, Findings& findings);
/// rank-gap, undeclared-tie, rank-score-conflict: ranks 1 to n, ties share a rank, scores fall (or
/// rise) with the ranks. C-09.
void check_rankings(const model::Edition& edition, Findings& findings);
/// outside-log-window, log-not-sorted: the months of the mail log. C-10.
void check_outreach_log(const model::Edition& edition, Findings& findings);
/// effect-exceeds-total, effect-equals-total: what a message brought is part of its event's total.
/// C-10.
void check_outreach_effects(const model::Edition& edition, Findings& findings);
/// mixed-units: one unit for an indicator, a ranking, a day's counts. C-11.
void check_units(const model::Edition& edition, Findings& findings);
/// partner-named-twice, lead-department-differs: the partners of cases and events. C-12.
void check_partner_sets(const model::Edition& edition, Findings& findings);
/// unknown-department: a partner that looks like a department, or nearly is one. C-14.
void check_offices(const model::Edition& edition, Findings& findings);
/// period-reversed, outside-fiscal-year, submission-date-doubtful: the edition of 2026 reports
/// fiscal year 2025. C-16.
void check_dates(const model::Edition& edition, Findings& findings);
/// missing-photo: the picture that a case names is among the files handed in.
void check_photos(const model::Edition& edition, Findings& findings);
/// summary-differs: a sentence of the main results is one of the measure's results, or tells of
/// something else. C-19.
void check_summaries(const model::Edition& edition, Findings& findings);
/// department-without-form: a department's folder holds files, but none of them could be used.
void check_departments(const model::Edition& edition, Findings& findings);

// Against the registered data:

/// name-changed, source-changed, direction-changed. C-18.
void check_definitions(const model::Edition& edition, const model::Edition& registered,
                       Findings& findings);
/// value-jump, sign-changed, value-unchanged: the newest figure of an indicator against the newest
/// registered one. C-18.
void check_year_over_year(const model::Edition& edition, const model::Edition& registered,
                          Findings& findings);
/// missing-submission: a form that a department handed in last time, or form 1 where indicators of
/// the department are registered.
void check_missing_submissions(const model::Edition& edition, const model::Edition& registered,
                               Findings& findings);
/// stale-file: a form with the very bytes of one of the registered edition.
void check_stale_files(const model::Edition& edition, const model::Edition& registered,
                       Findings& findings);

}  // namespace nenpo::check
