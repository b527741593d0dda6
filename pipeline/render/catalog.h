#pragma once

#include <string>

#include "base/result.h"
#include "model/pages.h"

namespace nenpo::render {

/// Adds to a PDF of cairo 1.16 what cairo cannot say in the document catalog (PDF 1.7, 7.7.2): the
/// language, which a screen reader needs, and that viewers show the title instead of the file's
/// name.
Result<std::string> complete_catalog(std::string pdf, const model::Pages& pages);

}  // namespace nenpo::render
