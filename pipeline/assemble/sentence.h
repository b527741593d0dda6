#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "assemble/number_scan.h"
#include "model/edition.h"

namespace nenpo::assemble {

/// A number of a sentence that prints a fact.
struct Binding {
  Span place;
  const model::Observation* fact;
};

/// The text of a paragraph, item or cell with the indicators that it names and the years that it
/// speaks of.
class Sentence {
 public:
  Sentence(const model::Edition& edition, std::string text);

  bool names_indicators() const { return !named_.empty(); }
  /// 「指標名」「指標名」
  std::string names() const;
  std::string_view text(Span span) const;

  /// The numbers spelt exactly as a fact of a named indicator, with the fact's own year before them
  /// or none.
  std::vector<Binding> bindings() const;
  /// The numbers with one of the units that are neither in `printed` nor part of an indicator's
  /// name.
  std::vector<Span> unbound(const std::vector<Span>& printed,
                            const std::vector<std::string>& units) const;
  /// Whether that byte is part of an indicator's name.
  bool is_in_name(std::size_t at) const;

 private:
  struct Named {
    const model::Indicator* indicator;
    std::vector<Span> places;
  };
  /// Smaller is better: the longest spelling, the kind the sentence speaks of, the indicator named
  /// last, and the result before the baseline, which it repeats.
  using Rank = std::tuple<std::size_t, bool, std::size_t, int>;

  const Named* find(std::string_view indicator_id) const;
  const NamedYear* year_before(std::size_t at) const;
  std::size_t distance(const Named& named, std::size_t at) const;
  Rank rank(const Named& named, const model::Observation& fact, std::size_t at) const;
  bool begins_figure(std::size_t at) const;
  bool is_spelt_at(const model::Observation& fact, std::size_t at) const;
  Binding binding_at(std::size_t at) const;

  const model::Edition& edition_;
  std::string text_;
  std::vector<NamedYear> years_;
  std::vector<Named> named_;
};

}  // namespace nenpo::assemble
