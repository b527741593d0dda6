#pragma once

#include <memory>
#include <string_view>

#include "assemble/assembly.h"
#include "model/pictures.h"

namespace nenpo::assemble {

/// The picture that a text, a form or a template calls `name`: beside the file `named_in` that
/// names it, below the edition's folder ("16_消防局/写真/B05_1.png"), or beside publication.toml.
/// Null when it is in none of these places.
std::shared_ptr<const model::PictureFile> find_picture(const Assembly& assembly,
                                                       std::string_view name,
                                                       std::string_view named_in);

/// The official mark that [[asset]] of publication.toml names, if it was handed in and is exactly
/// the file with that hash. Null with the finding asset-changed when it is another file.
std::shared_ptr<const model::PictureFile> find_asset(const Assembly& assembly,
                                                     std::string_view name);

/// The warning picture-missing: what is printed in its place names the file and who owes it.
void report_missing(const model::Picture& picture, Findings& findings);

}  // namespace nenpo::assemble
