#pragma once

#include <cstddef>

#include "font/font_set.h"

namespace nenpo::font {

/// Appends what was shaped from the bytes that begin at `text_at`.
void append(ShapedText& result, const ShapedText& piece, std::size_t text_at);
/// Takes the last cluster back, with its glyphs and what was missing in it.
void drop_last_cluster(ShapedText& text);
/// Forgets the content and keeps the memory.
void clear(ShapedText& text);
/// One glyph on the baseline for the whole text, neither moved nor missing.
bool is_one_plain_glyph(const ShapedText& shaped);

}  // namespace nenpo::font
