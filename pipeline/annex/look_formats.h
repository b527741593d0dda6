#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <vector>

#include "annex/sheet_plan.h"

namespace nenpo::annex {

/// The workbook's cell formats, made once for each look and number of decimal places. The workbook
/// owns them.
class LookFormats {
 public:
  explicit LookFormats(lxw_workbook& workbook) : workbook_(workbook) {}
  lxw_format* of(const PlannedCell& cell);

 private:
  static constexpr std::size_t kMostPlaces = 256;  // what Decimal::places can say

  lxw_workbook& workbook_;
  std::vector<lxw_format*> made_;  // by look and places
};

}  // namespace nenpo::annex
