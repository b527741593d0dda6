#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>
#include <tuple>

#include "annex/kit/kit_sheet.h"

namespace nenpo::annex {

/// The formats of an empty form: the annex's looks on its surfaces. The workbook owns them.
class KitFormats {
 public:
  explicit KitFormats(lxw_workbook& workbook) : workbook_(workbook) {}
  lxw_format* of(const PlannedCell& cell, const Paper& paper);

 private:
  lxw_workbook& workbook_;
  std::map<std::tuple<Look, Surface, std::string>, lxw_format*> made_;
};

}  // namespace nenpo::annex
