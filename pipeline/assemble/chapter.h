#pragma once

#include <string>

#include "assemble/assembly.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// A text as blocks: Markdown, fenced blocks, and at its marks the edition's data. `name` is what
/// the template calls the text; heading_end and insert entries refer to it.
model::Blocks chapter(const SourceText& source, const std::string& name, const Assembly& assembly);

}  // namespace nenpo::assemble
