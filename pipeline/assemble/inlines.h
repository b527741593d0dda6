#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "model/manuscript.h"

namespace nenpo::assemble {

/// Adds text to what stands before it when both are set alike.
void append_text(model::Inlines& inlines, std::string_view text,
                 bool strong);  // NOLINT: a property of the text

/// What a stretch of text belongs to, and so what it may hold.
enum class TextPlace {
  kRunning,  // read once, in its place: paragraphs, items, cells
  kNote,     // beside the running text: notes and footnotes
  kHead,     // what is printed again elsewhere or stands in a figure: headings, captions, titles
};
using ChangeInlines =
    std::function<void(model::Inlines&, const model::SourceLine&, TextPlace place)>;

/// Calls `change` for each stretch of text of a block, those inside columns and boxes as well.
void change_inlines(model::Block& block, const ChangeInlines& change);
void change_inlines(model::Blocks& blocks, const ChangeInlines& change);

/// The words of an item with its number before them, for where it stands outside a list.
model::Inlines numbered_text(const model::ListItem& item);

/// Without any blanks, for comparing texts that were typed twice.
std::string without_blanks(std::string_view text);
/// "(1) 地域の実態": a heading as the prose writes it.
std::string written(const model::Heading& heading);

}  // namespace nenpo::assemble
