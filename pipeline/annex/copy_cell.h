#pragma once

#include <xlsxwriter.h>

#include <string>
#include <variant>

#include "model/workbook.h"

namespace nenpo::annex {

/// What a cell of a copy holds: nothing, a text, a number, a day with its time, or true and false.
using CopyContent = std::variant<std::monostate, std::string, double, lxw_datetime, bool>;

/// What .xlsx cannot hold as it is (#REF!, a day before 1 March 1900) is a text as displayed.
CopyContent copy_content(const model::Cell& cell);

}  // namespace nenpo::annex
