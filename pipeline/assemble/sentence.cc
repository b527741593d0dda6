#include "assemble/sentence.h"

#include <algorithm>

namespace nenpo::assemble {
namespace {

constexpr std::string_view kMinus = "▲";

/// 「目標600件のところ、実績600件」: the second figure is no target, though the word stands before
/// it too.
bool speaks_of_target(std::string_view before) {
  const auto target = before.rfind("目標");
  if (target == std::string_view::npos) return false;
  const std::string_view after = before.substr(target);
  return after.find("ところ") == std::string_view::npos &&
         after.find("実績") == std::string_view::npos;
}

}  // namespace

Sentence::Sentence(const model::Edition& edition, std::string text)
    : edition_(edition), text_(std::move(text)), years_(named_years(text_)) {
  const NameSearch search(text_);
  for (const model::Indicator& indicator : edition.indicators) {
    auto places = search.places_of(indicator.name);
    if (!places.empty()) named_.push_back({&indicator, std::move(places)});
  }
}

std::vector<Binding> Sentence::bindings() const {
  std::vector<Binding> found;
  for (std::size_t at = 0; at < text_.size();) {
    const auto binding = binding_at(at);
    if (binding.fact != nullptr) found.push_back(binding);
    at = binding.fact != nullptr ? binding.place.end : at + 1;
  }
  return found;
}

std::vector<Span> Sentence::unbound(const std::vector<Span>& printed,
                                    const std::vector<std::string>& units) const {
  std::vector<Span> numbers = numbers_with_units(text_, units);
  std::erase_if(numbers, [&](Span number) {
    const auto covers = [number](Span span) { return span.contains(number.begin); };
    return is_in_name(number.begin) || std::any_of(printed.begin(), printed.end(), covers);
  });
  return numbers;
}

std::string Sentence::names() const {
  std::string names;
  for (const Named& named : named_) names += "「" + named.indicator->name + "」";
  return names;
}

std::string_view Sentence::text(Span span) const {
  return std::string_view(text_).substr(span.begin, span.end - span.begin);
}

const Sentence::Named* Sentence::find(std::string_view indicator_id) const {
  const auto found = std::find_if(named_.begin(), named_.end(), [&](const Named& named) {
    return named.indicator->id == indicator_id;
  });
  return found == named_.end() ? nullptr : &*found;
}

bool Sentence::is_in_name(std::size_t at) const {
  for (const Named& named : named_) {
    for (const Span place : named.places) {
      if (place.contains(at)) return true;
    }
  }
  return false;
}

const NamedYear* Sentence::year_before(std::size_t at) const {
  const NamedYear* nearest = nullptr;
  for (const NamedYear& year : years_) {
    if (year.place.end <= at) nearest = &year;
  }
  return nearest;
}

/// How far back the indicator was named last before `at`; text behind it counts as far away.
std::size_t Sentence::distance(const Named& named, std::size_t at) const {
  std::size_t nearest = text_.size() + 1;
  for (const Span place : named.places) {
    if (place.end <= at) nearest = std::min(nearest, at - place.end);
  }
  return nearest;
}

Sentence::Rank Sentence::rank(const Named& named, const model::Observation& fact,
                              std::size_t at) const {
  const NamedYear* year = year_before(at);
  const std::size_t from = year == nullptr ? 0 : year->place.end;
  const bool expects_target = speaks_of_target(std::string_view(text_).substr(from, at - from));
  const bool is_target = fact.kind == model::ObservationKind::kTarget;
  const int order = fact.kind == model::ObservationKind::kActual     ? 0
                    : fact.kind == model::ObservationKind::kBaseline ? 1
                                                                     : 2;
  return {text_.size() - fact.printed.size(), is_target != expects_target, distance(named, at),
          order};
}

/// Printed figures begin with a digit or ▲.
bool Sentence::begins_figure(std::size_t at) const {
  const char first = text_[at];
  return (first >= '0' && first <= '9') || text_.compare(at, kMinus.size(), kMinus) == 0;
}

bool Sentence::is_spelt_at(const model::Observation& fact, std::size_t at) const {
  if (fact.printed.empty() || !std::holds_alternative<Decimal>(fact.figure)) return false;
  if (text_.compare(at, fact.printed.size(), fact.printed) != 0) return false;
  if (!is_whole_number(text_, {at, at + fact.printed.size()})) return false;
  const NamedYear* year = year_before(at);
  return year == nullptr || year->year == western_year(fact.period);
}

Binding Sentence::binding_at(std::size_t at) const {
  Binding best{{at, at}, nullptr};
  Rank best_rank;
  if (!begins_figure(at) || is_in_name(at)) return best;
  for (const model::Observation& fact : edition_.observations) {
    const Named* named = find(fact.indicator_id);
    if (named == nullptr || !is_spelt_at(fact, at)) continue;
    const Rank candidate = rank(*named, fact, at);
    if (best.fact != nullptr && best_rank <= candidate) continue;
    best = {{at, at + fact.printed.size()}, &fact};
    best_rank = candidate;
  }
  return best;
}

}  // namespace nenpo::assemble
