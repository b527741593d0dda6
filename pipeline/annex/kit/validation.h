#pragma once

#include <xlsxwriter.h>

#include <vector>

#include "annex/kit/kit_sheet.h"
#include "annex/xlsx_file.h"

namespace nenpo::annex {

/// Puts a question on its cells: the prompt, and what Excel refuses or asks back about.
void set_question(lxw_worksheet* sheet, const Question& question, const std::vector<KitList>& lists,
                  XlsxFile& file);

}  // namespace nenpo::annex
