#include "typeset/tables/lowest_rows.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace nenpo::typeset {
namespace {

constexpr std::array kSteps{8.0, 6.0, 4.0, 3.0, 2.0, 1.5, 1.0, 0.5};  // em
constexpr int kMostMoves = 40;                                        // of one step
constexpr double kRounding = 0.001;                                   // pt

using LineCounts = std::vector<std::uint32_t>;  // one a row

LineCounts counts_at(const ColumnNeed& column, Pt width, Pt padding) {
  LineCounts counts;
  counts.reserve(column.cells.size());
  for (const CellMeasure* cell : column.cells) {
    counts.push_back(cell != nullptr ? static_cast<std::uint32_t>(cell->lines_at(width - padding))
                                     : 1);
  }
  return counts;
}

Pt height_of(const TableNeed& need, const std::vector<const LineCounts*>& columns) {
  Pt height;
  for (std::size_t r = 0; r < need.leading.size(); ++r) {
    std::uint32_t lines = 1;
    for (const LineCounts* counts : columns) lines = std::max(lines, (*counts)[r]);
    height += need.leading[r] * static_cast<double>(lines);
  }
  return height;
}

std::vector<const LineCounts*> pointers(const std::vector<LineCounts>& columns) {
  std::vector<const LineCounts*> result;
  for (const LineCounts& counts : columns) result.push_back(&counts);
  return result;
}

class Search {
 public:
  Search(const TableNeed& need, const Widths& least, Widths start)
      : need_(need), least_(least), start_(start), widths_(std::move(start)) {}

  Widths run() {
    if (widths_.size() < 2) return widths_;
    for (const double step : kSteps) {
      for (int move = 0; move < kMostMoves && improve(need_.em * step); ++move) {
      }
    }
    return widths_;
  }

 private:
  struct Move {
    std::size_t from, to;
    Pt height;
    double away;  // from the balanced widths
  };

  std::vector<LineCounts> counts(Pt change) const {
    std::vector<LineCounts> result;
    for (std::size_t c = 0; c < widths_.size(); ++c) {
      result.push_back(counts_at(need_.columns[c], widths_[c] + change, need_.padding));
    }
    return result;
  }

  bool may_give(std::size_t column, Pt step) const {
    return (widths_[column] - step).count() >= least_[column].count() - kRounding;
  }
  bool may_take(std::size_t column) const {
    return widths_[column] < std::max(need_.columns[column].natural, least_[column]);
  }

  /// The move that makes the rows lowest, if one makes them lower.
  bool improve(Pt step) {
    const auto now = counts(Pt{}), less = counts(-step), more = counts(step);
    auto columns = pointers(now);
    std::optional<Move> best;
    const Pt height = height_of(need_, columns);
    for (std::size_t from = 0; from < widths_.size(); ++from) {
      if (!may_give(from, step)) continue;
      columns[from] = &less[from];
      for (std::size_t to = 0; to < widths_.size(); ++to) {
        if (to == from || !may_take(to)) continue;
        columns[to] = &more[to];
        const Move move{from, to, height_of(need_, columns), away_after(from, to, step)};
        columns[to] = &now[to];
        if (move.height.count() > height.count() - kRounding) continue;
        if (!best || is_better(move, *best)) best = move;
      }
      columns[from] = &now[from];
    }
    if (!best) return false;
    widths_[best->from] -= step;
    widths_[best->to] += step;
    return true;
  }

  static bool is_better(const Move& a, const Move& b) {
    const double lower = b.height.count() - a.height.count();
    return lower > kRounding || (lower > -kRounding && a.away < b.away - kRounding);
  }

  /// How much further from the balanced widths a move leads.
  double away_after(std::size_t from, std::size_t to, Pt step) const {
    const auto growth = [&](std::size_t column, Pt change) {
      const double now = (widths_[column] - start_[column]).count();
      const double then = now + change.count();
      return then * then - now * now;
    };
    return growth(from, -step) + growth(to, step);
  }

  const TableNeed& need_;
  const Widths& least_;
  const Widths start_;
  Widths widths_;
};

}  // namespace

Pt height_at(const TableNeed& need, const Widths& widths) {
  std::vector<LineCounts> columns;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    columns.push_back(counts_at(need.columns[c], widths[c], need.padding));
  }
  return height_of(need, pointers(columns));
}

Widths lowest_rows(const TableNeed& need, const Widths& least, Widths start) {
  return Search(need, least, std::move(start)).run();
}

}  // namespace nenpo::typeset
