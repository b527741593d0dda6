#pragma once

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace nenpo::assemble {

/// [look.<name>]: tables of a style that some blocks are set in instead of the file's own.
std::vector<std::string> look_names(const toml::table& style);

/// The fault of a look that names what holds for the whole publication.
std::optional<Failure> look_fault(const toml::table& style, const std::string& file);

/// Puts the tables of the look into the places of the file's, each as a whole: of tables that are
/// kept by kind ([callout.column]) only the kinds that it names. Its colours join the file's, its
/// headings stand before the file's. Looks and layouts are taken out: a look has none.
void put_look(toml::table& style, const std::string& name);

}  // namespace nenpo::assemble
