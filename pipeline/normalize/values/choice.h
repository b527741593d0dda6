#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/form_definition.h"
#include "normalize/reading.h"

namespace nenpo::normalize {

/// Without the number that a list puts before its entries: "(9) 効率的な連携" and
/// "（９）効率的な連携" are 効率的な連携; "(代表) 浩" stays.
std::string without_list_number(std::string_view text);

/// The choice that a text means by its value, label or words; brackets around the whole text and a
/// list number before it count for nothing. Null when it is none of them.
const model::Choice* find_choice(std::string_view text, const std::vector<model::Choice>& choices);

/// The same, as the choice's value; the problem names the label and what there is to choose from.
Reading<std::string> read_choice(std::string_view text, const std::vector<model::Choice>& choices,
                                 const std::string& label);

}  // namespace nenpo::normalize
