#pragma once

#include <string>
#include <string_view>

#include "base/period.h"
#include "normalize/reading.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// The fiscal year that a column label names: 2014（平成26）年度以降 is 2014 and all behind it.
struct YearLabel {
  FiscalYear year;
  bool onward = false;
};
std::string to_text(YearLabel label);  // "2011", "2014+"

/// "2011(平成23）年度", "平成23年度", "2011年度\n実施結果": a fiscal year with any words behind it.
Reading<YearLabel> read_year_label(std::string_view text, const Vocabulary& vocabulary);

}  // namespace nenpo::normalize
