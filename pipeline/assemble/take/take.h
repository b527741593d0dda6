#pragma once

#include <vector>

#include "assemble/take/prose_shelf.h"

namespace nenpo::assemble {

/// What :::{take …} names of a prose file, in the order of reading: by heading, kind, number,
/// beginning. Nothing, with the finding take-not-found or ambiguous-heading, where that is not
/// there. `from` and the attributes are described in templates/README.md.
std::vector<ProsePiece*> chosen_pieces(const Fence& take, ShelvedProse& prose, Findings& findings);

/// "1-3", "2", "1,3-4" as numbers from 1, ascending; nothing for what is no such list.
std::vector<std::size_t> parse_numbers(std::string_view text);

/// What is taken in another form: as="paragraph", or as a block of one of the families; in several
/// forms one after the other: as="before-brackets paragraph". Without `as`, what is taken. An
/// unknown form is the finding malformed-block.
model::Blocks in_form(const Fence& take, model::Blocks taken, const Assembly& assembly);

}  // namespace nenpo::assemble
