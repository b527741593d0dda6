#pragma once

#include <string>
#include <vector>

#include "guide/rules.h"
#include "model/form_definition.h"

namespace nenpo::guide {

/// guide.html, what a department needs to hand in its forms: one page in Japanese (UTF-8) that
/// needs nothing else, on a screen and on A4 paper. How to hand in, what the returned workbook
/// says, how numbers and years may be written, each form's fields, and every finding of
/// `rules` for departments under an anchor of its code. Planning's findings are left out.
std::string write_guide(const std::vector<Rule>& rules,
                        const std::vector<model::FormDefinition>& forms);

}  // namespace nenpo::guide
