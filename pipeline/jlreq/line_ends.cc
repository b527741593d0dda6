#include "jlreq/line_ends.h"

#include <string_view>

namespace nenpo::jlreq {
namespace {

bool is_mark_of_address(char32_t c) {
  return std::u32string_view(U"/?&=#-_.").find(c) != std::u32string_view::npos;
}

}  // namespace

bool LineEnds::may_end_at(std::size_t end) const {
  if (end == widths_.size()) return true;
  return breaks_[end - 1] == BreakAfter::kAllowed &&
         (widths_.cluster(end).char_class != CharClass::kWordSpace ||
          widths_.cluster(end - 1).forced_break);
}

std::size_t LineEnds::overfull_end(std::size_t begin, std::size_t end) const {
  const Em limit = widths_.available(begin) + kTolerance;
  std::size_t anywhere = 0;
  std::size_t behind_mark = 0;
  for (std::size_t i = begin + 1; i < end && widths_.natural(begin, i) <= limit; ++i) {
    if (!is_inside_western(i)) continue;
    anywhere = i;
    if (is_mark_of_address(widths_.cluster(i - 1).character)) behind_mark = i;
  }
  if (behind_mark != 0) return behind_mark;
  return anywhere != 0 ? anywhere : end;
}

bool LineEnds::is_inside_western(std::size_t i) const {
  return !widths_.cluster(i - 1).keep_with_next &&
         widths_.cluster(i - 1).char_class == CharClass::kWestern &&
         widths_.cluster(i).char_class == CharClass::kWestern;
}

}  // namespace nenpo::jlreq
