#pragma once

#include <span>
#include <vector>

#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// House rules beyond Table 2, each in deviations.md: a number keeps its digits, its sign, 第 or
/// the era before it and its counter behind it on one line: １，２３４人, 第3期,
/// 令和6年度, 31.6万人/日.
void keep_numbers_whole(std::span<const Cluster> clusters, std::vector<BreakAfter>& breaks);

}  // namespace nenpo::jlreq
