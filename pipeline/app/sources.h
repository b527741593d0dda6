#pragma once

#include <string>
#include <vector>

#include "app/locations.h"
#include "app/run.h"
#include "base/result.h"
#include "model/edition.h"
#include "publish/manifest.h"

namespace nenpo::app {

/// Everything an edition is made of, with hashes: inputs, masters, templates, forms, styles,
/// fonts.toml, the program itself. The font files are added when they have been opened; fonts.toml
/// pins their hashes. The dictionary of phrases, 50 MB, is added when it was asked: an edition that
/// did without is the same with any dictionary.
Result<publish::Manifest> sources_of(const model::Edition& edition, const Locations& at);

/// The dictionary of phrases in `folder`, among the templates: it decides breaks as they do.
Result<Done> add_dictionary(const std::filesystem::path& folder, publish::Manifest& manifest);

/// "print/plan-imposed.pdf": where the sheets of a publication that is bound are published.
std::string sheets_file(const std::string& publication);

/// The manifest of the published edition, if it stands whole and was made of these sources for
/// these publications, with their sheets where the request wants them and without where not.
bool is_up_to_date(const publish::Manifest& sources, const BuildRequest& request,
                   const std::filesystem::path& edition_folder);

/// One Japanese line for each source that is new, changed or gone since the published edition.
std::vector<std::string> changes_since(const publish::Manifest& sources,
                                       const std::filesystem::path& edition_folder);

}  // namespace nenpo::app
