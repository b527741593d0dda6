#pragma once

#include "assemble/assembly.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// Holds the cover of the template against the cover's prose: publisher, title and term must stand
/// there. What does not is the finding cover-mismatch.
void compare_cover(const SourceText& prose, const model::Cover& cover, Findings& findings);

/// The colophon prints its text in full, a line a line. Title and date must be those of the cover.
model::Colophon colophon(const SourceText& source, const Assembly& assembly);

/// Holds the list below 「## 目次」 of the cover's prose against the headings of level 1 and 2,
/// from which the contents page is made. Each difference is a finding contents-mismatch.
void compare_contents(const SourceText& prose, const model::Blocks& blocks, Findings& findings);

}  // namespace nenpo::assemble
