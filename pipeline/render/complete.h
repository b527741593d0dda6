#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/pages.h"
#include "render/structure.h"

namespace nenpo::render {

/// Adds to a PDF of cairo 1.16 what cairo cannot write: the language and the wish to see the title
/// instead of the file's name (PDF 1.7, 7.7.2), alternative texts (14.9.3), and the scope and span
/// of table cells (14.8.5.7). `elements` are the structure elements in the order in which they were
/// begun; each has to meet an element of its type in the file.
Result<std::string> complete(std::string pdf, const model::Pages& pages,
                             const std::vector<StructureElement>& elements);

}  // namespace nenpo::render
