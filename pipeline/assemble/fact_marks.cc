#include "assemble/fact_marks.h"

#include <charconv>

#include "assemble/facts.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

/// {{Q3-01.target.2025}}, taken apart.
struct FactMark {
  std::string_view indicator;
  model::ObservationKind kind = model::ObservationKind::kBaseline;
  std::optional<int> year;
};

std::optional<model::ObservationKind> kind_of(std::string_view word) {
  if (word == "baseline") return model::ObservationKind::kBaseline;
  if (word == "actual") return model::ObservationKind::kActual;
  if (word == "target") return model::ObservationKind::kTarget;
  return std::nullopt;
}

std::optional<FactMark> parse_fact_mark(std::string_view inside) {
  const auto parts = split(inside, '.');
  if (parts.size() < 2 || parts.size() > 3 || parts[0].empty()) return std::nullopt;
  const auto kind = kind_of(parts[1]);
  if (!kind) return std::nullopt;
  FactMark mark{parts[0], *kind, std::nullopt};
  if (parts.size() == 3) {
    int year = 0;
    const char* end = parts[2].data() + parts[2].size();
    if (std::from_chars(parts[2].data(), end, year).ptr != end) return std::nullopt;
    mark.year = year;
  }
  return mark;
}

const model::Observation* find_fact(const FactMark& mark, const Assembly& assembly) {
  const model::Edition& edition = assembly.edition;
  if (!mark.year) {
    return current_fact(edition, assembly.publication.plan, mark.indicator, mark.kind);
  }
  for (const model::Observation& observation : edition.observations) {
    const bool same = observation.indicator_id == mark.indicator && observation.kind == mark.kind;
    if (same && western_year(observation.period) == *mark.year) return &observation;
  }
  return nullptr;
}

}  // namespace

std::optional<model::Text> fact_text(std::string_view mark, const model::SourceLine& from,
                                     const Assembly& assembly) {
  const auto parsed = parse_fact_mark(mark);
  if (!parsed) return std::nullopt;
  const model::Indicator* indicator = assembly.edition.find_indicator(parsed->indicator);
  if (indicator == nullptr) {
    assembly.findings.push_back(missing_indicator(assembly.edition, parsed->indicator, from));
    return model::Text{std::string(kNotSubmitted), false, {}};
  }
  const model::Observation* fact = find_fact(*parsed, assembly);
  if (fact != nullptr && std::holds_alternative<Decimal>(fact->figure)) {
    return model::Text{fact->printed, false, model::fact_id(*fact)};
  }
  const std::string_view word =
      fact == nullptr ? kNotCounted : word_for(std::get<model::Absence>(fact->figure));
  assembly.findings.push_back(missing_figure(*indicator, parsed->kind, word, from));
  return model::Text{std::string(word), false, {}};
}

}  // namespace nenpo::assemble
