#include "typeset/text/ragged_lines.h"

#include <algorithm>
#include <array>
#include <limits>

namespace nenpo::typeset {
namespace {

using phrase::Seam;

// Costs. The unit: a line that is a tenth of the measure off its length.
constexpr std::array<double, 7> kEndAt{60, 25, 9, 5, 3, 1, 0};  // by Seam
constexpr double kOneMoreLine = 11;
constexpr double kShortLastLine = 30;
constexpr double kShortBeforeLast = 1.5;  // times: a short line above a long one
constexpr Em kShortest = 2.5_em;          // a last line of one or two characters is short
constexpr std::size_t kLikeLengths = 3;   // more lines fill the measure
constexpr double kNever = std::numeric_limits<double>::infinity();

class Search {
 public:
  Search(const jlreq::LineWidths& widths, std::size_t begin, std::span<const LinePlace> places)
      : widths_(widths), begin_(begin), places_(places) {}

  struct Found {
    double cost = kNever;
    std::vector<std::size_t> ends;
  };

  /// The best ends of so many lines.
  Found best(std::size_t lines);

 private:
  struct State {
    double cost = kNever;
    std::size_t from = 0;  // the state before
  };

  std::size_t begin_of(std::size_t state) const {
    return state == 0 ? begin_ : places_[state - 1].end;
  }
  double cost(std::size_t from, std::size_t to, bool last) const;

  const jlreq::LineWidths& widths_;
  std::size_t begin_;
  std::span<const LinePlace> places_;
  std::size_t lines_ = 0;
  Em length_;  // what a line should have
};

double Search::cost(std::size_t from, std::size_t to, bool last) const {
  const std::size_t begin = begin_of(from);
  const LinePlace& place = places_[to - 1];
  const Em natural = widths_.natural(begin, place.end);
  const Em available = widths_.available(begin);
  if (natural > available) return kNever;
  double total = last ? 0 : kEndAt[static_cast<std::size_t>(place.seam)];
  if (last && natural < kShortest) total += kShortLastLine;
  if (last && lines_ > kLikeLengths) return total;
  const double off = (std::min(length_, available) - natural) / available * 10;
  return total + off * off * (off > 0 && !last ? kShortBeforeLast : 1);
}

Search::Found Search::best(std::size_t lines) {
  lines_ = lines;
  const Em all = widths_.natural(begin_, places_.back().end);
  length_ = lines > kLikeLengths ? widths_.available(begin_) : all / static_cast<double>(lines);
  // State s: a line ends at place s - 1; state 0: none has begun.
  const std::size_t states = places_.size() + 1;
  std::vector<std::vector<State>> after(lines + 1, std::vector<State>(states));
  after[0][0].cost = 0;
  for (std::size_t line = 1; line <= lines; ++line) {
    for (std::size_t from = line - 1; from + 1 < states; ++from) {
      if (after[line - 1][from].cost == kNever) continue;
      for (std::size_t to = from + 1; to < states; ++to) {
        const double step = cost(from, to, to + 1 == states);
        if (step == kNever) break;
        const double sum = after[line - 1][from].cost + step;
        if (sum < after[line][to].cost) after[line][to] = {sum, from};
      }
    }
  }
  Found found{after[lines].back().cost, {}};
  if (found.cost == kNever) return found;
  for (std::size_t line = lines, state = states - 1; line > 0; --line) {
    found.ends.push_back(places_[state - 1].end);
    state = after[line][state].from;
  }
  std::reverse(found.ends.begin(), found.ends.end());
  return found;
}

}  // namespace

std::optional<std::vector<std::size_t>> ragged_ends(const jlreq::LineWidths& widths,
                                                    std::size_t begin,
                                                    std::span<const LinePlace> places,
                                                    std::size_t lines) {
  Search search(widths, begin, places);
  auto best = search.best(lines);
  auto longer = search.best(lines + 1);
  if (longer.cost + kOneMoreLine < best.cost) best = std::move(longer);
  if (best.ends.empty()) return std::nullopt;
  return std::move(best.ends);
}

}  // namespace nenpo::typeset
