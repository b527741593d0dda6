#include "typeset/tables/column_steps.h"

#include <algorithm>
#include <utility>

namespace nenpo::typeset {
namespace {

constexpr double kStep = 0.25;  // em

std::vector<Pt> widths_between(const TableNeed& need, const std::vector<std::size_t>& cells,
                               Pt least, Pt most) {
  std::vector<Pt> widths{least};
  for (Pt width = least + need.em * kStep; width < most; width += need.em * kStep) {
    widths.push_back(width);
  }
  for (const std::size_t i : cells) {
    const Pt width = need.cells[i].measure->natural + need.padding;
    if (width > least && width < most) widths.push_back(width);
  }
  if (most > least) widths.push_back(most);
  std::sort(widths.begin(), widths.end());
  widths.erase(std::unique(widths.begin(), widths.end()), widths.end());
  return widths;
}

}  // namespace

std::vector<std::size_t> cells_in(const TableNeed& need, std::size_t column) {
  std::vector<std::size_t> cells;
  for (std::size_t i = 0; i < need.cells.size(); ++i) {
    if (need.cells[i].column == column && need.cells[i].columns == 1) cells.push_back(i);
  }
  return cells;
}

std::vector<ColumnStep> column_steps(const TableNeed& need, std::size_t column, Pt least, Pt most) {
  const std::vector<std::size_t> cells = cells_in(need, column);
  const std::vector<Pt> widths = widths_between(need, cells, least, most);
  std::vector<ColumnStep> steps;
  for (const Pt width : widths) {
    ColumnStep step{width, {}};
    for (const std::size_t i : cells) {
      const std::size_t lines = need.cells[i].measure->lines_at(width - need.padding);
      step.lines.push_back(static_cast<std::uint32_t>(lines));
    }
    if (steps.empty() || step.lines != steps.back().lines) steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace nenpo::typeset
