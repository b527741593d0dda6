#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <map>
#include <utility>

#include "annex/sheet_plan.h"

namespace nenpo::annex {

/// The workbook's cell formats, made once for each look and number of decimal places. The workbook
/// owns them.
class LookFormats {
 public:
  explicit LookFormats(lxw_workbook& workbook) : workbook_(workbook) {}
  lxw_format* of(const PlannedCell& cell);

 private:
  lxw_workbook& workbook_;
  std::map<std::pair<Look, std::uint8_t>, lxw_format*> made_;
};

}  // namespace nenpo::annex
