#pragma once

#include <array>
#include <span>
#include <vector>

#include "jlreq/adjustment_tables.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// Lengths that differ by less are equal: far below what a printer shows, far above the error of
/// summing a line.
constexpr Em kTolerance{1e-6};

/// The place behind a cluster within a line: its natural space and how far it gives way in which
/// step. For a word space the place is the space itself.
struct Place {
  struct Reduction {
    ReductionStep step = ReductionStep::kWordSpace;
    Em amount;
  };
  Em space{};
  std::array<Reduction, 2> reductions;
  ExpansionStep expansion = ExpansionStep::kNever;
  Em expandable;  // up to the limit of its own step
};

/// A line's end: the last cluster that is seen there and the space behind it.
struct LineEnd {
  std::size_t visible_end = 0;  // without the word spaces, which vanish
  Em space{};
  Em reducible{};                                // all or nothing
  ReductionStep step = ReductionStep::kLineEnd;  // of `reducible`
  Em hanging{};                                  // what may stand outside, all or nothing
};

/// What the places of a line give in one step.
struct StepRoom {
  Em amount{};  // together
  int places = 0;
};

/// What a line's places give, the line end not counted.
struct LineRoom {
  std::array<StepRoom, kReductionSteps> reductions;
  std::array<StepRoom, kExpansionSteps> expansions;
};

/// The clusters of a paragraph measured once, so that the width of any line is a subtraction: what
/// a breaker asks, be it greedy or optimal. All lengths are whole multiples of 2^-30 em, so that
/// sums are exact and do not depend on their order.
class LineWidths {
 public:
  LineWidths(std::span<const Cluster> clusters, const ParagraphStyle& style);

  std::size_t size() const { return clusters_.size(); }
  std::span<const Cluster> clusters() const { return clusters_; }
  const Cluster& cluster(std::size_t i) const { return clusters_[i]; }
  const Place& place(std::size_t i) const { return places_[i]; }
  const ParagraphStyle& style() const { return *style_; }

  LineEnd line_end(std::size_t begin, std::size_t end) const;
  /// The width of clusters [begin, end) as a line before adjustment.
  Em natural(std::size_t begin, std::size_t end) const;
  /// The same with everything reduced that may be.
  Em narrowest(std::size_t begin, std::size_t end) const;
  /// Steps and amounts between the clusters of [begin, end), as they are inside a line.
  LineRoom room(std::size_t begin, std::size_t end) const;
  /// Less than every line from `begin` that ends at `end` or later can be: no need to look
  /// further.
  Em lower_bound(std::size_t begin, std::size_t end) const;
  /// The first end behind `begin` whose clusters take at least so much, Table 1 included; size() if
  /// none does.
  std::size_t end_reaching(std::size_t begin, Em width) const;
  Em indent(std::size_t begin) const;
  Em available(std::size_t begin) const;

 private:
  Em reducible(std::size_t begin, const LineEnd& line_end) const;

  Em head_space(std::size_t begin) const;
  bool vanishes_at_end(std::size_t i) const;
  LineEnd end_behind(std::size_t last) const;

  std::span<const Cluster> clusters_;
  const ParagraphStyle* style_;
  Em line_length_;
  Em first_indent_;  // of the first line, in all
  Em rest_indent_;
  std::vector<Em> advances_;
  std::vector<Place> places_;
  std::vector<Em> position_;    // natural left edge of each cluster in an endless line
  std::vector<Em> reducible_;   // in front of each cluster
  std::vector<LineEnd> ends_;   // a line that ends behind each cluster
  std::vector<LineRoom> room_;  // in front of each cluster
};

}  // namespace nenpo::jlreq
