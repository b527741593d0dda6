#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "jlreq/line_widths.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// Why line `number` of a paragraph with these ends ends where it does, for a proofreader:
///
///   paragraph end
///   forced
///   full: next needs 1.000 em, 0.250 left           with everything reduced that may be
///   full: a longer line would be reduced by 1.000 em
///   「、」 may not begin a line                     else there were room for more
///   「（」 may not end a line
///   number 「45.6％」 holds together                and so a word; 「——」 holds together
///   kept together: 「川崎市」                       by the caller
///   overfull: number 「45.6％」 holds together      or another rule
///   overfull: 「字」 is wider than the line
///   cut: 「https://…」 is wider than the line
///   better for the paragraph: a longer line would stretch the next by 0.310 em
///   for the last line: a longer line would leave 2 characters for the last
///
/// "Better" is said where lines filled one by one would have ended elsewhere, with what becomes
/// worse if only this end moves to the next place in that direction.
std::string line_ending(const LineWidths& widths, std::span<const BreakAfter> breaks,
                        std::span<const std::size_t> ends, std::size_t number);

}  // namespace nenpo::jlreq
