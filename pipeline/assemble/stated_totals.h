#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/inlines.h"

namespace nenpo::assemble {

/// A total with its parts in brackets, 151人（会場26人、オンライン124人）, that are not its sum.
struct WrongTotal {
  std::string written;
  std::string sum;  // 150人
};

/// Those of a text. Parts are two or more figures of the total's unit, each behind what it is
/// called; what is no part but another figure - うち, 前年, 目標 and the like - makes it no total.
std::vector<WrongTotal> wrong_totals(std::string_view text);

/// The finding prose-total-mismatch.
Finding total_mismatch(const WrongTotal& total, const model::SourceLine& from);

}  // namespace nenpo::assemble
