#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace nenpo::typeset {

/// Where the parts of a figure end as tables print it, in bytes from the text's begin:
/// "▲1,234.5％以上（見込）" is a whole "▲1,234", a fraction ".5", a unit "％以上" and a remark that
/// hangs outside. `labelled` when words stand before the number: 参加者225人.
struct FigureText {
  std::size_t whole_end = 0, fraction_end = 0, unit_end = 0;
  bool labelled = false;
};

/// Nothing for what is no single figure with its unit: dates, ranges, words.
std::optional<FigureText> read_figure(std::string_view text);
/// ―, －, … and the like: no figure, but in a figure's place.
bool is_placeholder(std::string_view text);

}  // namespace nenpo::typeset
