#pragma once

#include <vector>

#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// Sentences with their sources in brackets as claims:
///   社会活動に「参加している」15%（4年前比7％減）(平成29(2017)年度市民アンケート)
/// The key figures are the percentages, else 5人に1人, else 約5割, else トップ, in half-width
/// digits; not those of a comparison (4年前比…). A source is in brackets and begins with a year, or
/// ends the sentence and has no figure. 同上 stands for the source of the claim before it, which
/// must have exactly one: else the finding ditto-without-source.
model::Statistics statistics_of(const std::vector<model::ListItem>& items, Findings& findings);

}  // namespace nenpo::assemble
