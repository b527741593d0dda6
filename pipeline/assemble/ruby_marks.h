#pragma once

#include <optional>
#include <string_view>

#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// What stands for `mark`, the inside of {…}: {漢字|かんじ} and {漢字|かん|じ} ruby, {強調|・}
/// emphasis dots, {※1|^} a raised note mark. Nothing for other text in braces. Parts that are not
/// one for each character, and half a mark, are the finding malformed-ruby.
std::optional<model::Inline> ruby_mark(std::string_view mark, const model::SourceLine& from,
                                       Findings& findings);

/// Reports what begins like a ruby, 「漢字|」, in a text that does not end one.
void report_open_ruby(std::string_view text, const model::SourceLine& from, Findings& findings);

}  // namespace nenpo::assemble
