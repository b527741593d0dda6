#include "jlreq/line_widths.h"

#include <algorithm>
#include <cstdint>

#include "jlreq/spacing.h"

namespace nenpo::jlreq {
namespace {

constexpr Em kNarrowestWordSpace = 0.25_em;  // 3.8.3 a
constexpr Em kWidestWordSpace = 0.5_em;      // 3.8.4 a
constexpr Em kWidestOpening = 0.25_em;       // 3.8.4 c
constexpr Em kQuarter = 0.25_em;

constexpr double kStepsPerEm = 1 << 30;
Em on_grid(Em length) {
  const double half = length < 0_em ? -0.5 : 0.5;
  const auto steps = static_cast<std::int64_t>(length.count() * kStepsPerEm + half);
  return Em{static_cast<double>(steps) / kStepsPerEm};
}

Em in_quarters(std::uint8_t quarters) { return kQuarter * static_cast<double>(quarters); }

void set_reductions(Place& place, const PairReductions& reductions) {
  for (std::size_t k = 0; k < place.reductions.size(); ++k) {
    place.reductions[k] = {reductions.parts[k].step, in_quarters(reductions.parts[k].quarters)};
  }
  if (reductions.halves_latin_gap) {
    place.reductions[0] = {ReductionStep::kLatinGap, on_grid(place.space / 2)};
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
  place.space = on_grid(space_between(before.char_class, after.char_class).width(style.latin_gap));
  if (!before.rigid_after) set_adjustments(place, before, after, style);
  place.space += on_grid(before.room_after);
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

/// 3.1.5: how far an opening bracket stands from where other text begins.
Em bracket_shift(const ParagraphStyle& style, bool starts_paragraph) {
  constexpr Em kHalf = 0.5_em;
  switch (style.opening_bracket) {
    case OpeningBracket::kFlush:
      return 0_em;
    case OpeningBracket::kHalfEm:
      return kHalf;
    case OpeningBracket::kHalfEmInParagraph:
      return starts_paragraph && style.first_indent >= kHalf ? -kHalf : 0_em;
  }
  return 0_em;
}

/// 3.8.2: commas and full stops, with whatever space stays behind them.
Em hanging_at_line_end(CharClass last, Em advance, Em staying_space, const ParagraphStyle& style) {
  const bool may_hang = last == CharClass::kFullStop || last == CharClass::kComma;
  return may_hang && style.hanging == Hanging::kYes ? advance + staying_space : 0_em;
}

void add_place(const Place& place, LineRoom& room) {
  const auto add = [](StepRoom& step, Em amount) {
    step.amount += amount;
    ++step.places;
  };
  for (const auto& [step, amount] : place.reductions) {
    if (amount > 0_em) add(room.reductions[static_cast<std::size_t>(step)], amount);
  }
  if (place.expansion != ExpansionStep::kNever) {
    add(room.expansions[static_cast<std::size_t>(place.expansion)], place.expandable);
  }
}

template <std::size_t Size>
void take_away(const std::array<StepRoom, Size>& part, std::array<StepRoom, Size>& from) {
  for (std::size_t step = 0; step < Size; ++step) {
    from[step].amount -= part[step].amount;
    from[step].places -= part[step].places;
  }
}

}  // namespace

LineWidths::LineWidths(std::span<const Cluster> clusters, const ParagraphStyle& style)
    : clusters_(clusters),
      style_(&style),
      line_length_(on_grid(style.line_length)),
      first_indent_(on_grid(style.rest_indent + style.first_indent)),
      rest_indent_(on_grid(style.rest_indent)),
      advances_(clusters.size()),
      places_(clusters.size()) {
  const bool is_justified = style.justify == Justify::kYes;
  position_.resize(clusters.size() + 1);
  reducible_.resize(clusters.size() + 1);
  ends_.resize(clusters.size());
  if (is_justified) room_.resize(clusters.size() + 1);
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    advances_[i] = on_grid(clusters[i].advance);
    if (i + 1 < clusters.size()) places_[i] = place_between(clusters[i], clusters[i + 1], style);
    position_[i + 1] = position_[i] + advances_[i] + places_[i].space;
    reducible_[i + 1] = reducible_[i] + reducible_at(places_[i]);
    ends_[i] = i > 0 && vanishes_at_end(i) ? ends_[i - 1] : end_behind(i);
    if (!is_justified) continue;
    room_[i + 1] = room_[i];
    add_place(places_[i], room_[i + 1]);
  }
}

/// Word spaces vanish at the line end (Table 1 n. 13), as does the full-width space behind ？ and
/// ！ (3.1.6).
bool LineWidths::vanishes_at_end(std::size_t i) const {
  const CharClass here = clusters_[i].char_class;
  return here == CharClass::kWordSpace ||
         (here == CharClass::kFullWidthSpace && i > 0 &&
          clusters_[i - 1].char_class == CharClass::kDividingPunctuation);
}

LineEnd LineWidths::end_behind(std::size_t last) const {
  const CharClass char_class = clusters_[last].char_class;
  const PairReduction reduction = reduction_at_line_end(style_->reduction, char_class);
  LineEnd result{.visible_end = last + 1};
  result.space = on_grid(natural_end_space(char_class, *style_) + clusters_[last].end_room);
  result.step = reduction.step;
  const bool stays =
      char_class == CharClass::kFullStop && style_->line_end_stop == LineEndStop::kJis;
  if (!stays) result.reducible = in_quarters(reduction.quarters);
  result.hanging =
      hanging_at_line_end(char_class, advances_[last], result.space - result.reducible, *style_);
  return result;
}

LineEnd LineWidths::line_end(std::size_t begin, std::size_t end) const {
  if (end == begin) return {.visible_end = end};
  const LineEnd& found = ends_[end - 1];
  return found.visible_end > begin ? found : end_behind(begin);
}

Em LineWidths::natural(std::size_t begin, std::size_t end) const {
  const LineEnd edge = line_end(begin, end);
  const std::size_t last = edge.visible_end - 1;
  return position_[last] - position_[begin] + advances_[last] + edge.space;
}

Em LineWidths::narrowest(std::size_t begin, std::size_t end) const {
  return natural(begin, end) - reducible(begin, line_end(begin, end));
}

Em LineWidths::reducible(std::size_t begin, const LineEnd& edge) const {
  const Em at_end = edge.reducible + edge.hanging;
  if (style_->justify == Justify::kNo) return at_end;
  return reducible_[edge.visible_end - 1] - reducible_[begin] + at_end;
}

LineRoom LineWidths::room(std::size_t begin, std::size_t end) const {
  LineRoom room = room_[end - 1];
  take_away(room_[begin].reductions, room.reductions);
  take_away(room_[begin].expansions, room.expansions);
  return room;
}

Em LineWidths::lower_bound(std::size_t begin, std::size_t end) const {
  const std::size_t last = end - 1;
  return position_[last] - position_[begin] - (reducible_[last] - reducible_[begin]);
}

std::size_t LineWidths::end_reaching(std::size_t begin, Em width) const {
  const auto first = position_.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto found = std::lower_bound(first, position_.end(), position_[begin] + width);
  return std::min(static_cast<std::size_t>(found - position_.begin()), size());
}

Em LineWidths::indent(std::size_t begin) const {
  const bool starts_paragraph = begin == 0;
  const Em indent = starts_paragraph ? first_indent_ : rest_indent_;
  return begin < clusters_.size() ? indent + head_space(begin) : indent;
}

Em LineWidths::head_space(std::size_t begin) const {
  const Cluster& first = clusters_[begin];
  const bool is_bracket = first.char_class == CharClass::kOpeningBracket;
  return on_grid(first.head_room) + (is_bracket ? bracket_shift(*style_, begin == 0) : 0_em);
}

Em LineWidths::available(std::size_t begin) const { return line_length_ - indent(begin); }

}  // namespace nenpo::jlreq
