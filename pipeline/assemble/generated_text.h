#pragma once

#include <optional>
#include <string_view>

#include "assemble/assembly.h"

namespace nenpo::assemble {

/// Whether a mark of that name prints a generated value and so is a word of a sentence.
bool is_generated(std::string_view name);

/// What a mark prints that is computed, `mark` being what stands in the braces:
///   count:cases, count:measures, sum:partner_counts.count where category=registered
///                              see counts.h
///   wareki:2026, wareki:2026-03   令和8（2026）年, 令和8（2026）年3月
///   weekday:2019-09-02         月
/// What cannot be computed stays as written, with the finding mark-in-text. Nothing for other
/// marks.
std::optional<std::string> generated_text(std::string_view mark, const model::SourceLine& from,
                                          const Assembly& assembly);

}  // namespace nenpo::assemble
