#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guide/rules.h"
#include "model/form_definition.h"

namespace nenpo::guide {

// The parts of the guide, each as HTML behind a heading of the second level.

std::string hand_in_section();
std::string returned_section();
std::string writing_section(const model::Vocabulary& vocabulary);
std::string forms_section(const std::vector<model::FormDefinition>& forms);
std::string findings_section(const std::vector<Rule>& rules);

/// The groups of the departments' rules, in the order of the table.
std::vector<std::string> groups_of(const std::vector<Rule>& rules);
/// The anchors of a form and of a group.
std::string anchor_of(const model::FormDefinition& form);
std::string anchor_of_group(const std::vector<std::string>& groups, std::string_view group);

/// 要修正, 要確認 or 参考 as a coloured label.
std::string severity_label(Severity severity);

extern const std::string_view kStyleSheet;

}  // namespace nenpo::guide
