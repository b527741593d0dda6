#include "jlreq/line_widths.h"

#include <algorithm>

#include "jlreq/spacing.h"

namespace nenpo::jlreq {
namespace {

constexpr Em kNarrowestWordSpace = 0.25_em;  // 3.8.3 a
constexpr Em kWidestWordSpace = 0.5_em;      // 3.8.4 a
constexpr Em kWidestOpening = 0.25_em;       // 3.8.4 c
constexpr Em kQuarter = 0.25_em;

Em in_quarters(std::uint8_t quarters) { return kQuarter * static_cast<double>(quarters); }

void set_reductions(Place& place, const PairReductions& reductions) {
  for (std::size_t k = 0; k < place.reductions.size(); ++k) {
    place.reductions[k] = {reductions.parts[k].step, in_quarters(reductions.parts[k].quarters)};
  }
  if (reductions.halves_latin_gap) {
    place.reductions[0] = {ReductionStep::kLatinGap, place.space / 2};
  }
}

void set_expansion(Place& place, ExpansionStep step) {
  place.expansion = step;
  if (step == ExpansionStep::kLatinGap) place.expandable = place.space;
  if (step == ExpansionStep::kText) place.expandable = kWidestOpening;
}

/// A word space is a cluster with an advance of its own: it shrinks and grows at the place behind
/// it.
void set_word_space(Place& place, Em advance) {
  place.reductions[1] = {ReductionStep::kWordSpace, std::max(0_em, advance - kNarrowestWordSpace)};
  place.expansion = ExpansionStep::kWordSpace;
  place.expandable = std::max(0_em, kWidestWordSpace - advance);
}

void set_adjustments(Place& place, const Cluster& before, const Cluster& after,
                     const ParagraphStyle& style) {
  set_reductions(place, reductions_between(style.reduction, before.char_class, after.char_class));
  if (before.char_class == CharClass::kWordSpace) {
    set_word_space(place, before.advance);
  } else if (after.char_class != CharClass::kWordSpace &&
             !(is_digit(before.character) && is_digit(after.character))) {
    set_expansion(place, expansion_between(style.reduction, before, after));
  }
}

Place place_between(const Cluster& before, const Cluster& after, const ParagraphStyle& style) {
  Place place;
  place.space = space_between(before.char_class, after.char_class).width(style.latin_gap);
  if (!before.rigid_after) set_adjustments(place, before, after, style);
  place.space += before.room_after;
  return place;
}

Em reducible_at(const Place& place) {
  return place.reductions[0].amount + place.reductions[1].amount;
}

bool is_jis(const ParagraphStyle& style) { return style.reduction == ReductionScheme::kTable4; }

/// JLREQ Table 1 n. 2, 4, 6: JIS X 4051 sets everything but a full stop solid at the line end.
Em natural_end_space(CharClass last, const ParagraphStyle& style) {
  if (is_jis(style) && last != CharClass::kFullStop) return 0_em;
  return space_at_line_end(last).width(style.latin_gap);
}

}  // namespace

LineWidths::LineWidths(std::span<const Cluster> clusters, const ParagraphStyle& style)
    : clusters_(clusters), style_(&style), places_(clusters.size()) {
  position_.resize(clusters.size() + 1);
  reducible_.resize(clusters.size() + 1);
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    if (i + 1 < clusters.size()) places_[i] = place_between(clusters[i], clusters[i + 1], style);
    position_[i + 1] = position_[i] + clusters[i].advance + places_[i].space;
    reducible_[i + 1] = reducible_[i] + reducible_at(places_[i]);
  }
}

/// Word spaces vanish at the line end (Table 1 n. 13), as does the full-width space behind ？ and
/// ！ (3.1.6).
LineEnd LineWidths::line_end(std::size_t begin, std::size_t end) const {
  const auto vanishes = [this](std::size_t i) {
    const CharClass here = clusters_[i].char_class;
    return here == CharClass::kWordSpace ||
           (here == CharClass::kFullWidthSpace && i > 0 &&
            clusters_[i - 1].char_class == CharClass::kDividingPunctuation);
  };
  while (end > begin + 1 && vanishes(end - 1)) --end;
  LineEnd result{.visible_end = end};
  if (end == begin) return result;
  const CharClass last = clusters_[end - 1].char_class;
  const PairReduction reduction = reduction_at_line_end(style_->reduction, last);
  result.space = natural_end_space(last, *style_) + clusters_[end - 1].end_room;
  result.step = reduction.step;
  const bool stays = last == CharClass::kFullStop && style_->line_end_stop == LineEndStop::kJis;
  if (!stays) result.reducible = in_quarters(reduction.quarters);
  return result;
}

Em LineWidths::natural(std::size_t begin, std::size_t end) const {
  const LineEnd edge = line_end(begin, end);
  const std::size_t last = edge.visible_end - 1;
  return position_[last] - position_[begin] + clusters_[last].advance + edge.space;
}

Em LineWidths::narrowest(std::size_t begin, std::size_t end) const {
  return natural(begin, end) - reducible(begin, line_end(begin, end));
}

Em LineWidths::reducible(std::size_t begin, const LineEnd& edge) const {
  if (style_->justify == Justify::kNo) return edge.reducible;
  return reducible_[edge.visible_end - 1] - reducible_[begin] + edge.reducible;
}

Em LineWidths::lower_bound(std::size_t begin, std::size_t end) const {
  const std::size_t last = end - 1;
  return position_[last] - position_[begin] - (reducible_[last] - reducible_[begin]);
}

Em LineWidths::indent(std::size_t begin) const {
  const bool starts_paragraph = begin == 0;
  const Em indent = style_->rest_indent + (starts_paragraph ? style_->first_indent : 0_em);
  return begin < clusters_.size() ? indent + clusters_[begin].head_room : indent;
}

}  // namespace nenpo::jlreq
