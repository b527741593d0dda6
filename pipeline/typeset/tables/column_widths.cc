#include "typeset/tables/column_widths.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "typeset/tables/lowest_rows.h"

namespace nenpo::typeset {
namespace {

constexpr int kHalvings = 50;          // to far below a thousandth of a point
constexpr double kFigureSlack = 2;     // em
constexpr double kAboutTheSame = 1.5;  // the widest of some columns to the narrowest

Pt sum(const Widths& widths) { return std::accumulate(widths.begin(), widths.end(), Pt{}); }

Widths scaled(Widths widths, Pt total) {
  const double factor = total / sum(widths);
  for (Pt& width : widths) width = width * factor;
  return widths;
}

Widths all(const std::vector<ColumnNeed>& columns, Pt ColumnNeed::*member) {
  Widths widths;
  widths.reserve(columns.size());
  for (const ColumnNeed& column : columns) widths.push_back(column.*member);
  return widths;
}

/// Each column by the root of its content, between `least` and its natural width.
Widths by_content(const std::vector<ColumnNeed>& columns, const Widths& least, double scale) {
  Widths widths;
  widths.reserve(columns.size());
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const Pt content = std::max(columns[c].content, columns[c].natural);
    const Pt wished{scale * std::sqrt(content.count())};
    widths.push_back(std::clamp(wished, least[c], std::max(least[c], columns[c].natural)));
  }
  return widths;
}

/// The sum of the widths grows with the scale: halving finds the one that fills the total.
Widths balanced(const TableNeed& need, const Widths& least) {
  double low = 0;
  double high = need.total.count();
  while (sum(by_content(need.columns, least, high)) < need.total) high *= 2;
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = (low + high) / 2;
    (sum(by_content(need.columns, least, middle)) < need.total ? low : high) = middle;
  }
  return scaled(by_content(need.columns, least, high), need.total);
}

/// The widest columns made narrower, all others as wide as they must be.
Widths cut_to(const Widths& widths, Pt total) {
  double low = 0;
  double high = total.count();
  const auto capped = [&](double cap) {
    Widths result = widths;
    for (Pt& width : result) width = std::min(width, Pt{cap});
    return result;
  };
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = (low + high) / 2;
    (sum(capped(middle)) < total ? low : high) = middle;
  }
  return scaled(capped(high), total);
}

/// The natural widths and what is left over.
Widths roomy(const TableNeed& need) {
  Widths widths = scaled(all(need.columns, &ColumnNeed::natural), need.total);
  Pt left_over;
  Pt words;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    if (!need.columns[c].figures) {
      words += widths[c];
      continue;
    }
    const Pt most = need.columns[c].natural + need.em * kFigureSlack;
    left_over += std::max(widths[c] - most, Pt{});
  }
  if (words == Pt{}) return widths;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    const ColumnNeed& column = need.columns[c];
    widths[c] = column.figures ? std::min(widths[c], column.natural + need.em * kFigureSlack)
                               : widths[c] + left_over * (widths[c] / words);
  }
  return widths;
}

Widths widths_for(const TableNeed& need) {
  const Widths natural = all(need.columns, &ColumnNeed::natural);
  if (sum(natural) == Pt{}) {
    return Widths(natural.size(), need.total / static_cast<double>(natural.size()));
  }
  if (sum(natural) <= need.total) return roomy(need);
  for (const auto member : {&ColumnNeed::minimum, &ColumnNeed::floor, &ColumnNeed::unbreakable}) {
    const Widths least = all(need.columns, member);
    if (sum(least) > need.total) continue;
    return balanced(need, lowest_rows(need, least, balanced(need, least)));
  }
  return cut_to(all(need.columns, &ColumnNeed::unbreakable), need.total);
}

/// Neighbouring columns of figures made alike where they almost are.
TableNeed with_equal_figures(TableNeed need) {
  auto& columns = need.columns;
  for (std::size_t begin = 0; begin < columns.size(); ++begin) {
    std::size_t end = begin;
    Pt widest, narrowest = columns[begin].natural;
    for (; end < columns.size() && columns[end].figures; ++end) {
      widest = std::max(widest, columns[end].natural);
      narrowest = std::min(narrowest, columns[end].natural);
      if (widest > narrowest * kAboutTheSame) break;
    }
    Pt alike;
    for (std::size_t c = begin; c < end; ++c) alike = std::max(alike, columns[c].natural);
    for (std::size_t c = begin; c < end; ++c) {
      columns[c].natural = columns[c].minimum = columns[c].floor = columns[c].unbreakable = alike;
    }
    if (end > begin) begin = end - 1;
  }
  return need;
}

}  // namespace

bool fits_on_one_line(const TableNeed& need) {
  return sum(all(with_equal_figures(need).columns, &ColumnNeed::natural)) <= need.total;
}

bool fits_floor(const TableNeed& need) {
  return sum(all(need.columns, &ColumnNeed::floor)) <= need.total;
}

std::vector<Pt> column_widths(const TableNeed& need) {
  const Widths widths = widths_for(need);
  const TableNeed equal = with_equal_figures(need);
  if (!fits_floor(equal)) return widths;
  const Widths alike = widths_for(equal);
  return height_at(need, alike) <= height_at(need, widths) ? alike : widths;
}

}  // namespace nenpo::typeset
