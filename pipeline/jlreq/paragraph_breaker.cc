#include "jlreq/paragraph_breaker.h"

#include <algorithm>
#include <array>
#include <limits>

#include "jlreq/greedy_breaker.h"
#include "jlreq/line_cost.h"
#include "jlreq/line_ends.h"

namespace nenpo::jlreq {
namespace {

/// A shorter line is not tried if there is a longer one that fits: it would be opened by more than
/// any text bears.
constexpr double kShortestLine = 0.75;

constexpr auto kNowhere = std::numeric_limits<std::size_t>::max();

/// The best way found to end a line there, the line looking so.
struct Way {
  LinesCost cost;
  std::size_t line_begin = kNowhere;
  std::size_t look_above = 0;
};

class ParagraphBreaker {
 public:
  ParagraphBreaker(const LineWidths& widths, std::span<const BreakAfter> breaks)
      : widths_(widths),
        breaks_(breaks),
        ends_(widths, breaks),
        costs_(widths),
        ways_(widths.size() + 1),
        best_ways_(widths.size() + 1) {}

  std::vector<std::size_t> run() {
    constexpr auto kAtStart = static_cast<std::size_t>(LineLook::kNormal);
    forced_end_ = next_forced_end(0);
    if (fits_on_one_line()) return {widths_.size()};
    const std::vector<std::size_t> line_by_line = break_line_by_line(widths_, breaks_);
    bearable_ = costs_.of_lines(line_by_line);
    ways_[0][kAtStart].line_begin = 0;
    best_ways_[0] = &ways_[0][kAtStart];
    for (std::size_t begin = 0; begin < widths_.size(); ++begin) {
      if (begin >= forced_end_) forced_end_ = next_forced_end(begin);
      const Way* best = best_ways_[begin];
      if (best != nullptr && best->cost <= bearable_) try_lines_from(begin);
    }
    return best_ways_.back() != nullptr ? trace_back() : line_by_line;
  }

 private:
  /// Then nothing costs less.
  bool fits_on_one_line() const {
    return widths_.size() > 0 && forced_end_ == widths_.size() &&
           widths_.natural(0, widths_.size()) <= widths_.available(0);
  }

  std::size_t next_forced_end(std::size_t begin) const {
    while (begin < widths_.size() && !widths_.cluster(begin).forced_break) ++begin;
    return std::min(begin + 1, widths_.size());
  }

  void try_lines_from(std::size_t begin) {
    const Em limit = widths_.available(begin) + kTolerance;
    const std::size_t first = std::min(
        std::max(widths_.end_reaching(begin, limit * kShortestLine), begin + 1), forced_end_);
    bool fits = false;
    for (std::size_t end = first; end <= forced_end_; ++end) {
      if (!ends_.may_end_at(end)) continue;
      const Em missing = limit - widths_.natural(begin, end);
      if (missing < 0_em) {
        if (widths_.lower_bound(begin, end) > limit) break;
        if (widths_.narrowest(begin, end) > limit) continue;
      }
      fits = true;
      if (may_be_best(begin, end, missing)) try_line(begin, end);
    }
    if (!fits) try_line(begin, only_end(begin, first, limit));
  }

  bool fits_at(std::size_t begin, std::size_t end, Em limit) const {
    return ends_.may_end_at(end) && widths_.narrowest(begin, end) <= limit;
  }

  /// The longest line that is short of the usual, else what stands out.
  std::size_t only_end(std::size_t begin, std::size_t before, Em limit) const {
    for (std::size_t end = before; --end > begin;) {
      if (fits_at(begin, end, limit)) return end;
    }
    std::size_t end = begin + 1;
    while (!ends_.may_end_at(end)) ++end;
    return ends_.overfull_end(begin, end);
  }

  /// What costs more than line by line, or more than the best way to that end by more than
  /// neighbours can cost, never wins.
  bool may_be_best(std::size_t begin, std::size_t end, Em missing) const {
    if (end == forced_end_ || missing < 0_em) return true;
    LinesCost least = best_ways_[begin]->cost;
    least.deviation += costs_.least_deviation(missing - kTolerance, end - begin);
    if (bearable_ < least) return false;
    const Way* best = best_ways_[end];
    if (best == nullptr) return true;
    LinesCost bearable = best->cost;
    bearable.deviation += costs_.most_of_neighbours();
    return least <= bearable;
  }

  /// Of two equal ways the one with the longer lines before is kept.
  void try_line(std::size_t begin, std::size_t end) {
    const LineCost line = costs_.of_line(begin, end);
    Way& best = ways_[end][static_cast<std::size_t>(line.look)];
    for (std::size_t look = 0; look < kLineLooks; ++look) {
      const Way& above = ways_[begin][look];
      if (above.line_begin == kNowhere) continue;
      LinesCost cost = above.cost;
      cost += line.cost;
      cost.deviation += costs_.of_neighbours(static_cast<LineLook>(look), line.look);
      if (best.line_begin == kNowhere || cost <= best.cost) best = {cost, begin, look};
    }
    if (best_ways_[end] == nullptr || best.cost < best_ways_[end]->cost) best_ways_[end] = &best;
  }

  std::vector<std::size_t> trace_back() const {
    std::vector<std::size_t> ends;
    std::size_t end = widths_.size();
    for (const Way* way = best_ways_[end]; end > 0; way = &ways_[end][way->look_above]) {
      ends.push_back(end);
      end = way->line_begin;
    }
    std::ranges::reverse(ends);
    return ends;
  }

  const LineWidths& widths_;
  std::span<const BreakAfter> breaks_;
  LineEnds ends_;
  LineCosts costs_;
  std::vector<std::array<Way, kLineLooks>> ways_;
  std::vector<const Way*> best_ways_;  // to each end; none: it is not reached
  std::size_t forced_end_ = 0;         // no line may go beyond
  LinesCost bearable_;                 // of the whole paragraph
};

}  // namespace

std::vector<std::size_t> break_whole_paragraph(const LineWidths& widths,
                                               std::span<const BreakAfter> breaks) {
  return ParagraphBreaker(widths, breaks).run();
}

}  // namespace nenpo::jlreq
