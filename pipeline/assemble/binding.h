#pragma once

#include <toml++/toml.h>

#include <optional>
#include <string>

#include "base/result.h"
#include "model/imposition.h"

namespace nenpo::assemble {

/// `[binding]` of a publication.toml; what is wrong in it, if anything is.
std::optional<Failure> read_binding(const toml::table& table, const std::string& file,
                                    model::Binding& binding);

}  // namespace nenpo::assemble
