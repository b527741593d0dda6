#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "model/manuscript.h"

namespace nenpo::assemble {

/// Adds text to what stands before it when both are set alike.
void append_text(model::Inlines& inlines, std::string_view text,
                 bool strong);  // NOLINT: a property of the text

using ChangeInlines = std::function<void(model::Inlines&, const model::SourceLine&)>;

/// Calls `change` for each stretch of running text of a block: a paragraph, a list item, a cell.
void change_inlines(model::Block& block, const ChangeInlines& change);
void change_inlines(model::Blocks& blocks, const ChangeInlines& change);

/// Without any blanks, for comparing texts that were typed twice.
std::string without_blanks(std::string_view text);
/// "(1) 地域の実態": a heading as the prose writes it.
std::string written(const model::Heading& heading);

}  // namespace nenpo::assemble
