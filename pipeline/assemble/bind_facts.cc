#include "assemble/bind_facts.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "assemble/inlines.h"
#include "assemble/number_scan.h"
#include "assemble/prose_source.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kMinus = "▲";

/// An indicator that the sentence names, and where.
struct Named {
  const model::Indicator* indicator;
  std::vector<Span> places;
};

/// A number of the sentence that prints a fact.
struct Binding {
  Span place;
  const model::Observation* fact;
};

class Sentence {
 public:
  Sentence(const model::Edition& edition, std::string text)
      : edition_(edition), text_(std::move(text)), years_(named_years(text_)) {
    const NameSearch search(text_);
    for (const model::Indicator& indicator : edition.indicators) {
      auto places = search.places_of(indicator.name);
      if (!places.empty()) named_.push_back({&indicator, std::move(places)});
    }
  }

  bool names_indicators() const { return !named_.empty(); }

  std::vector<Binding> bindings() const {
    std::vector<Binding> found;
    for (std::size_t at = 0; at < text_.size();) {
      const auto binding = binding_at(at);
      if (binding.fact != nullptr) found.push_back(binding);
      at = binding.fact != nullptr ? binding.place.end : at + 1;
    }
    return found;
  }

  std::vector<Span> unbound(const std::vector<Binding>& bindings,
                            const std::vector<std::string>& units) const {
    std::vector<Span> numbers = numbers_with_units(text_, units);
    std::erase_if(numbers, [&](Span number) {
      const auto covers = [number](const Binding& binding) {
        return binding.place.contains(number.begin);
      };
      return is_in_name(number.begin) || std::any_of(bindings.begin(), bindings.end(), covers);
    });
    return numbers;
  }

  std::string names() const {
    std::string names;
    for (const Named& named : named_) names += "「" + named.indicator->name + "」";
    return names;
  }

  std::string_view text(Span span) const {
    return std::string_view(text_).substr(span.begin, span.end - span.begin);
  }

 private:
  const Named* find(std::string_view indicator_id) const {
    const auto found = std::find_if(named_.begin(), named_.end(), [&](const Named& named) {
      return named.indicator->id == indicator_id;
    });
    return found == named_.end() ? nullptr : &*found;
  }

  bool is_in_name(std::size_t at) const {
    for (const Named& named : named_) {
      for (const Span place : named.places) {
        if (place.contains(at)) return true;
      }
    }
    return false;
  }

  const NamedYear* year_before(std::size_t at) const {
    const NamedYear* nearest = nullptr;
    for (const NamedYear& year : years_) {
      if (year.place.end <= at) nearest = &year;
    }
    return nearest;
  }

  /// How far back the indicator was named last before `at`; text behind it counts as far away.
  std::size_t distance(const Named& named, std::size_t at) const {
    std::size_t nearest = text_.size() + 1;
    for (const Span place : named.places) {
      if (place.end <= at) nearest = std::min(nearest, at - place.end);
    }
    return nearest;
  }

  /// Smaller is better: the longest spelling, the kind the sentence speaks of, the indicator named
  /// last, and the result before the baseline, which it repeats.
  using Rank = std::tuple<std::size_t, bool, std::size_t, int>;
  Rank rank(const Named& named, const model::Observation& fact, std::size_t at) const {
    const NamedYear* year = year_before(at);
    const std::size_t from = year == nullptr ? 0 : year->place.end;
    const bool speaks_of_target = text_.substr(from, at - from).find("目標") != std::string::npos;
    const bool is_target = fact.kind == model::ObservationKind::kTarget;
    const int order = fact.kind == model::ObservationKind::kActual     ? 0
                      : fact.kind == model::ObservationKind::kBaseline ? 1
                                                                       : 2;
    return {text_.size() - fact.printed.size(), is_target != speaks_of_target, distance(named, at),
            order};
  }

  /// Printed figures begin with a digit or ▲.
  bool begins_figure(std::size_t at) const {
    const char first = text_[at];
    return (first >= '0' && first <= '9') || text_.compare(at, kMinus.size(), kMinus) == 0;
  }

  bool is_spelt_at(const model::Observation& fact, std::size_t at) const {
    if (fact.printed.empty() || !std::holds_alternative<Decimal>(fact.figure)) return false;
    if (text_.compare(at, fact.printed.size(), fact.printed) != 0) return false;
    if (!is_whole_number(text_, {at, at + fact.printed.size()})) return false;
    const NamedYear* year = year_before(at);
    return year == nullptr || year->year == western_year(fact.period);
  }

  Binding binding_at(std::size_t at) const {
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

  const model::Edition& edition_;
  std::string text_;
  std::vector<NamedYear> years_;
  std::vector<Named> named_;
};

model::Text piece(const model::Text& text, std::size_t begin, std::size_t end, std::string fact) {
  return {text.text.substr(begin, end - begin), text.strong, std::move(fact)};
}

/// One stretch of text, which begins at `offset` of the sentence, cut where its facts are.
void cut(const model::Text& text, std::size_t offset, const std::vector<Binding>& bindings,
         model::Inlines& out) {
  std::size_t begin = 0;
  for (const Binding& binding : bindings) {
    const bool inside =
        binding.place.begin >= offset + begin && binding.place.end <= offset + text.text.size();
    if (!inside) continue;
    const std::size_t from = binding.place.begin - offset;
    const std::size_t to = binding.place.end - offset;
    if (from > begin) out.emplace_back(piece(text, begin, from, {}));
    out.emplace_back(piece(text, from, to, model::fact_id(*binding.fact)));
    begin = to;
  }
  if (begin < text.text.size()) out.emplace_back(piece(text, begin, text.text.size(), {}));
}

model::Inlines bound(const model::Inlines& inlines, const std::vector<Binding>& bindings) {
  model::Inlines out;
  std::size_t offset = 0;
  for (const model::Inline& part : inlines) {
    const auto* text = std::get_if<model::Text>(&part);
    if (text != nullptr && text->fact.empty()) {
      cut(*text, offset, bindings, out);
    } else {
      out.push_back(part);
    }
    offset += model::plain_text({part}).size();
  }
  return out;
}

/// Numbers that a {{…}} mark already has made facts.
std::vector<Binding> marked_facts(const model::Inlines& inlines, const model::Edition& edition) {
  std::vector<Binding> marked;
  std::size_t offset = 0;
  for (const model::Inline& part : inlines) {
    const std::size_t size = model::plain_text({part}).size();
    const auto* text = std::get_if<model::Text>(&part);
    if (text != nullptr && !text->fact.empty()) {
      marked.push_back({{offset, offset + size}, model::find_fact(edition, text->fact)});
    }
    offset += size;
  }
  return marked;
}

std::vector<std::string> units_of(const model::Edition& edition) {
  std::set<std::string> units;
  for (const model::Indicator& indicator : edition.indicators) {
    if (!indicator.unit.empty()) units.insert(indicator.unit);
  }
  return {units.begin(), units.end()};
}

void report_unbound(const Sentence& sentence, Span number, const model::SourceLine& from,
                    Findings& findings) {
  findings.push_back(finding_at(
      from, Severity::kInfo, "unbound-number",
      "文中の「" + std::string(sentence.text(number)) + "」は、この文が挙げる指標" +
          sentence.names() + "のどの値・年度とも一致しません。",
      "指標の値であれば、様式1の値・年度とそろえてください。例：{{Q3-01.actual}} "
      "と書くと、いつも様式1の値が印刷されます。指標の値でなければ、そのままでかまいません。"));
}

void bind(model::Inlines& inlines, const model::SourceLine& from, const model::Edition& edition,
          const std::vector<std::string>& units, Findings& findings) {
  const Sentence sentence(edition, model::plain_text(inlines));
  if (!sentence.names_indicators()) return;
  auto bindings = sentence.bindings();
  const auto marked = marked_facts(inlines, edition);
  inlines = bound(inlines, bindings);
  bindings.insert(bindings.end(), marked.begin(), marked.end());
  for (const Span number : sentence.unbound(bindings, units)) {
    report_unbound(sentence, number, from, findings);
  }
}

}  // namespace

void bind_facts(std::vector<model::Block>& blocks, const model::Edition& edition,
                Findings& findings) {
  if (edition.indicators.empty()) return;
  const auto units = units_of(edition);
  change_inlines(blocks, [&](model::Inlines& inlines, const model::SourceLine& from) {
    bind(inlines, from, edition, units, findings);
  });
}

}  // namespace nenpo::assemble
