#pragma once

#include <string>
#include <string_view>

#include "model/workbook.h"
#include "normalize/reading.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// NFKC without blanks, every hyphen as '-', ASCII letters in upper case: "ｔｒ２０２５－０１" is
/// TR2025-01.
std::string fold_code(std::string_view text);

/// A record's number: A01, 1-02, TR2025-01. A number that the spreadsheet turned into a day (2-1
/// became 2月1日) is refused, with what it probably was.
Reading<std::string> read_code(const model::Sheet& sheet, const model::Cell& cell,
                               const Vocabulary& vocabulary);

}  // namespace nenpo::normalize
