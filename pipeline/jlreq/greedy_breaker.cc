#include "jlreq/greedy_breaker.h"

#include <optional>

#include "jlreq/line_ends.h"

namespace nenpo::jlreq {
namespace {

/// How far text may open to send a character down to such a line: half of what step three of 3.8.4
/// allows.
constexpr Em kGentleOpening = 0.125_em;

class GreedyBreaker {
 public:
  GreedyBreaker(const LineWidths& widths, std::span<const BreakAfter> breaks)
      : widths_(widths), ends_(widths, breaks) {}

  std::vector<std::size_t> run() {
    std::vector<std::size_t> ends;
    for (std::size_t begin = 0; begin < widths_.size();) {
      begin = choose_end(begin);
      ends.push_back(begin);
    }
    return ends;
  }

 private:
  struct Candidates {
    std::size_t natural = 0;  // the last end that fits as it is; 0: none
    std::size_t reduced = 0;  // the first end behind it that fits after reduction
    std::size_t first = 0;    // the first end there is, if nothing fits
  };

  std::size_t choose_end(std::size_t begin) const {
    const Candidates found = find_candidates(begin);
    if (found.natural == 0 && found.reduced == 0) return ends_.overfull_end(begin, found.first);
    const bool is_exact =
        found.natural != 0 &&
        widths_.available(begin) - widths_.natural(begin, found.natural) < kTolerance;
    const std::size_t end =
        found.reduced == 0 || is_exact || ends_here(found.natural) ? found.natural : found.reduced;
    return spare_last_line(begin, end);
  }

  bool ends_here(std::size_t end) const {
    return end == widths_.size() || (end > 0 && widths_.cluster(end - 1).forced_break);
  }

  Candidates find_candidates(std::size_t begin) const {
    const Em limit = widths_.available(begin) + kTolerance;
    Candidates found;
    for (std::size_t end = begin + 1; end <= widths_.size(); ++end) {
      if (found.first != 0 && widths_.lower_bound(begin, end) > limit) break;
      if (!ends_.may_end_at(end)) continue;
      if (found.first == 0) found.first = end;
      consider(begin, end, limit, found);
      if (widths_.cluster(end - 1).forced_break) break;
    }
    return found;
  }

  void consider(std::size_t begin, std::size_t end, Em limit, Candidates& found) const {
    if (widths_.natural(begin, end) <= limit) {
      found.natural = end;
      found.reduced = 0;
    } else if (found.reduced == 0 && widths_.narrowest(begin, end) <= limit) {
      found.reduced = end;
    }
  }

  /// If the rest behind `end` is too short for a line: everything on this line, or one character
  /// more for the next.
  std::size_t spare_last_line(std::size_t begin, std::size_t end) const {
    const std::size_t rest = widths_.size() - end;
    if (rest == 0 || rest > kShortLastLine || ends_here(end)) return end;
    const Em limit = widths_.available(begin) + kTolerance;
    if (widths_.narrowest(begin, widths_.size()) <= limit) return widths_.size();
    return earlier_end(begin, end).value_or(end);
  }

  std::optional<std::size_t> earlier_end(std::size_t begin, std::size_t end) const {
    for (std::size_t i = end - 1; i > begin; --i) {
      if (!ends_.may_end_at(i) || widths_.size() - i <= kShortLastLine) continue;
      const Em slack = widths_.available(begin) - widths_.natural(begin, i);
      if (slack > kGentleOpening * static_cast<double>(i - begin)) return std::nullopt;
      return i;
    }
    return std::nullopt;
  }

  const LineWidths& widths_;
  LineEnds ends_;
};

}  // namespace

std::vector<std::size_t> break_line_by_line(const LineWidths& widths,
                                            std::span<const BreakAfter> breaks) {
  return GreedyBreaker(widths, breaks).run();
}

}  // namespace nenpo::jlreq
