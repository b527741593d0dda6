#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/locations.h"
#include "assemble/publication.h"
#include "base/result.h"
#include "guide/rules.h"
#include "model/press.h"
#include "model/style.h"
#include "normalize/form_definition.h"

namespace nenpo::app {

/// What the planning office has written down and a run needs whole: read before any department's
/// file.
struct Configuration {
  std::vector<assemble::PublicationTemplate> publications;
  std::map<std::string, model::Style> styles;  // by PublicationTemplate::style
  std::vector<normalize::FormDefinition> forms;
  std::vector<guide::Rule> rules;                  // none where templates/ has no findings.toml
  std::optional<model::Style> proof_style;         // styles/proof.toml: of the proof copies
  std::optional<model::PressStyle> press_style{};  // press.toml: of the copies for printing
};

/// The publications of templates/, or those of them that `only` (a comma list) names, with their
/// styles, and the forms. A Failure names file and line.
Result<Configuration> read_configuration(const Locations& at, const std::string& only);

}  // namespace nenpo::app
