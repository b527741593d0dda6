#include "typeset/tables/lowest_rows.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "typeset/tables/column_steps.h"
#include "typeset/tables/row_heights.h"

namespace nenpo::typeset {
namespace {

constexpr double kRounding = 0.001;      // pt
constexpr std::size_t kMostRounds = 30;  // of widening
constexpr std::size_t kStepsWider = 24;  // tried out at once
constexpr std::size_t kStepsNarrower = 4;
/// A line that makes no row higher still costs something, a phrase may have been broken for it.
constexpr double kLineInRow = 0.02;  // pt

/// For fewer lines in its cells a table may get higher by this share, but not by more than a line.
constexpr double kForFewerLines = 0.03;

constexpr std::size_t kNobody = std::numeric_limits<std::size_t>::max();

std::uint32_t lines_at(const TableNeed& need, const CellNeed& cell, const Widths& widths) {
  Pt room = -need.padding;
  for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c) room += widths[c];
  return static_cast<std::uint32_t>(cell.measure->lines_at(room));
}

class Search {
 public:
  Search(const TableNeed& need, const Widths& least, const Widths& balanced)
      : need_(need), balanced_(balanced), lines_(need.cells.size()) {
    const Pt left_over = need.total - std::accumulate(least.begin(), least.end(), Pt{});
    for (std::size_t c = 0; c < need.columns.size(); ++c) {
      const Pt most = std::clamp(need.columns[c].natural, least[c], least[c] + left_over);
      cells_.push_back(cells_in(need, c));
      steps_.push_back(column_steps(need, c, least[c], most));
    }
  }

  Widths run() {
    const Choice narrowed =
        improved(fitted(widest(), kNobody).value_or(at_most_balanced()), is_lower);
    const Choice widened = improved(at_most_balanced(), is_lower);
    return widths_of(calmer(is_lower(widened, narrowed) ? widened : narrowed));
  }

 private:
  struct Choice {
    std::vector<std::size_t> steps;  // of each column
    Pt width;
    RowHeights rows{};
    double away = 0;  // from the balanced widths
  };

  Choice widest() {
    std::vector<std::size_t> steps;
    for (const auto& column : steps_) steps.push_back(column.size() - 1);
    return choice(std::move(steps));
  }

  Choice at_most_balanced() {
    std::vector<std::size_t> steps;
    for (std::size_t c = 0; c < steps_.size(); ++c) steps.push_back(step_below(c, balanced_[c]));
    return choice(std::move(steps));
  }

  /// The widest step that is not wider, or the narrowest of all.
  std::size_t step_below(std::size_t column, Pt width) const {
    const auto& steps = steps_[column];
    std::size_t step = 0;
    while (step + 1 < steps.size() && steps[step + 1].width.count() <= width.count() + kRounding) {
      ++step;
    }
    return step;
  }

  Widths widths_of(const Choice& choice) const {
    Widths widths;
    for (std::size_t c = 0; c < steps_.size(); ++c) {
      widths.push_back(steps_[c][choice.steps[c]].width);
    }
    return widths;
  }

  Choice choice(std::vector<std::size_t> steps) {
    Choice result{std::move(steps), Pt{}};
    const Widths widths = widths_of(result);
    for (std::size_t c = 0; c < widths.size(); ++c) {
      result.width += widths[c];
      const double away = (widths[c] - balanced_[c]).count();
      result.away += away * away;
      const LineCounts& lines = steps_[c][result.steps[c]].lines;
      for (std::size_t i = 0; i < lines.size(); ++i) lines_[cells_[c][i]] = lines[i];
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const CellNeed& cell = need_.cells[i];
      if (cell.columns > 1) lines_[i] = lines_at(need_, cell, widths);
    }
    result.rows = row_heights(need_, lines_);
    return result;
  }

  Choice changed(const Choice& from, std::size_t column, std::size_t step) {
    std::vector<std::size_t> steps = from.steps;
    steps[column] = step;
    return choice(std::move(steps));
  }

  double excess(const Choice& choice) const {
    return choice.width.count() - need_.total.count() - kRounding;
  }

  static bool is_lower(const Choice& a, const Choice& b) {
    const double lower = b.rows.height.count() - a.rows.height.count();
    if (std::abs(lower) > kRounding) return lower > 0;
    if (a.rows.lines != b.rows.lines) return a.rows.lines < b.rows.lines;
    return a.away < b.away - kRounding;
  }

  /// Narrower columns until all fit, but for `kept`; nothing if they cannot.
  std::optional<Choice> fitted(Choice now, std::size_t kept) {
    while (excess(now) > 0) {
      std::optional<Choice> next = narrowed(now, kept);
      if (!next) return std::nullopt;
      now = std::move(*next);
    }
    return now;
  }

  /// One column narrower: the one that costs least for each point that is gained.
  std::optional<Choice> narrowed(const Choice& now, std::size_t kept) {
    std::optional<Choice> best;
    double best_cost = 0;
    for (std::size_t c = 0; c < steps_.size(); ++c) {
      if (c == kept) continue;
      const Pt width = steps_[c][now.steps[c]].width;
      const std::size_t enough = step_below(c, width - Pt{excess(now)});
      for (std::size_t step = now.steps[c]; step-- > 0;) {
        if (now.steps[c] - step > kStepsNarrower && step != enough) continue;
        Choice then = changed(now, c, step);
        const double gained = std::min((width - steps_[c][step].width).count(), excess(now));
        const double cost = (cost_of(then) - cost_of(now)) / gained;
        const bool as_cheap = best && std::abs(cost - best_cost) < kRounding;
        if (best && !(as_cheap ? then.away < best->away : cost < best_cost)) continue;
        best_cost = cost;
        best = std::move(then);
      }
    }
    return best;
  }

  static double cost_of(const Choice& choice) {
    return choice.rows.height.count() + kLineInRow * static_cast<double>(choice.rows.lines);
  }

  /// Fewer lines in the cells, at the cost of one line in a tall table and of none in a low one.
  Choice calmer(Choice lowest) {
    Pt more = lowest.rows.height * kForFewerLines;
    for (const Pt leading : need_.leading) more = std::min(more, leading);
    const Pt most = lowest.rows.height + more;
    return improved(std::move(lowest), [most](const Choice& a, const Choice& b) {
      if (a.rows.height.count() > most.count() + kRounding) return false;
      return a.rows.lines != b.rows.lines ? a.rows.lines < b.rows.lines : is_lower(a, b);
    });
  }

  /// One column wider, others narrower for it, as long as that is better.
  template <typename IsBetter>
  Choice improved(Choice now, IsBetter is_better) {
    for (std::size_t round = 0; round < kMostRounds; ++round) {
      std::optional<Choice> best;
      for (std::size_t c = 0; c < steps_.size(); ++c) {
        const std::size_t end = std::min(steps_[c].size(), now.steps[c] + 1 + kStepsWider);
        for (std::size_t step = now.steps[c] + 1; step < end; ++step) {
          std::optional<Choice> then = fitted(changed(now, c, step), c);
          if (then && is_better(*then, best ? *best : now)) best = std::move(then);
        }
      }
      if (!best) break;
      now = std::move(*best);
    }
    return now;
  }

  const TableNeed& need_;
  const Widths& balanced_;
  std::vector<std::vector<std::size_t>> cells_;  // of each column
  std::vector<std::vector<ColumnStep>> steps_;   // of each column
  LineCounts lines_;                             // of each cell, for the choice last made
};

}  // namespace

Pt height_at(const TableNeed& need, const Widths& widths) {
  LineCounts lines;
  for (const CellNeed& cell : need.cells) lines.push_back(lines_at(need, cell, widths));
  return row_heights(need, lines).height;
}

Widths lowest_rows(const TableNeed& need, const Widths& least, const Widths& balanced) {
  return Search(need, least, balanced).run();
}

}  // namespace nenpo::typeset
