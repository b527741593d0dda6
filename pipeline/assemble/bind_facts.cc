#include "assemble/bind_facts.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "assemble/count_claims.h"
#include "assemble/fact_places.h"
#include "assemble/inlines.h"
#include "assemble/literal_list.h"
#include "assemble/literal_numbers.h"
#include "assemble/named_records.h"
#include "assemble/prose_lines.h"
#include "assemble/prose_source.h"
#include "assemble/sentence.h"
#include "assemble/stated_totals.h"
#include "assemble/walk.h"

namespace nenpo::assemble {
namespace {

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

/// Binds the numbers of the texts of one publication, and gathers what stays unbound.
class Binder {
 public:
  Binder(const model::Edition& edition, Findings& findings)
      : edition_(edition),
        prose_(edition),
        records_(edition, prose_),
        units_(units_of(edition)),
        findings_(findings) {}

  void bind(model::Inlines& inlines, const model::SourceLine& from) {
    const Sentence sentence(edition_, model::plain_text(inlines));
    std::vector<Span> known = bind_indicators(inlines, sentence, from);
    const std::string text = model::plain_text(inlines);
    for (const CountClaim& claim : compared_counts(text, from)) known.push_back(claim.place);
    compare_totals(text, from);
    if (!is_prose(from)) return;
    bind_records(inlines, text, from);
    for (const Span printed : printed_facts(inlines)) known.push_back(printed);
    for (const Span mark : mark_places(inlines)) known.push_back(mark);
    for (const Literal& literal : literal_numbers(text)) {
      const bool is_known =
          is_within(known, literal.place) || sentence.is_in_name(literal.place.begin);
      if (!is_known) literals_.add(literal.written, from);
    }
  }

  void bind(model::KeyFacts& facts) {
    if (!is_prose(facts.from)) return;
    for (model::KeyFact& fact : facts.facts) {
      const KeyFactText text(fact);
      compare_totals(text.text(), facts.from);
      for (const KeyFactText::Figure& figure : text.figures()) {
        if (!figure.fact->empty()) continue;
        *figure.fact = records_.fact_of({text.text(), figure.place, facts.from});
        if (figure.fact->empty()) list_literal(text.text(), figure.place, facts.from);
      }
    }
  }

  void report() const { literals_.report(findings_); }

 private:
  /// Prose as handed in; what a mark prints there are records.
  bool is_prose(const model::SourceLine& from) const {
    return from.file.starts_with(kProseFolder) && !prose_.is_mark(from);
  }

  /// The numbers that were reported, so that they are not listed again.
  std::vector<Span> bind_indicators(model::Inlines& inlines, const Sentence& sentence,
                                    const model::SourceLine& from) {
    if (!sentence.names_indicators()) return {};
    std::vector<FactPlace> facts;
    for (const Binding& binding : sentence.bindings()) {
      facts.push_back({binding.place, model::fact_id(*binding.fact)});
    }
    inlines = with_facts(inlines, facts);
    std::vector<Span> unbound = sentence.unbound(printed_facts(inlines), units_);
    for (const Span number : unbound) report_unbound(sentence, number, from, findings_);
    return unbound;
  }

  void bind_records(model::Inlines& inlines, const std::string& text,
                    const model::SourceLine& from) const {
    const std::vector<Span> printed = printed_facts(inlines);
    std::vector<FactPlace> facts;
    for (const Span number : numbers_in(text)) {
      if (is_within(printed, number)) continue;
      auto fact = records_.fact_of({text, number, from});
      if (!fact.empty()) facts.push_back({number, std::move(fact)});
    }
    if (!facts.empty()) inlines = with_facts(inlines, facts);
  }

  std::vector<CountClaim> compared_counts(const std::string& text, const model::SourceLine& from) {
    std::vector<CountClaim> claims = count_claims(text, from, edition_, prose_);
    for (const CountClaim& claim : claims) {
      if (!claim.holds) tell(count_mismatch(claim, from), from);
    }
    return claims;
  }

  void compare_totals(std::string_view text, const model::SourceLine& from) {
    for (const WrongTotal& total : wrong_totals(text)) tell(total_mismatch(total, from), from);
  }

  /// Once, though the line may be printed in several places.
  void tell(Finding finding, const model::SourceLine& from) {
    const bool is_new = told_.emplace(from.file, from.line, finding.message).second;
    if (is_new) findings_.push_back(std::move(finding));
  }

  void list_literal(std::string_view text, Span number, const model::SourceLine& from) {
    for (const Literal& literal : literal_numbers(text)) {
      if (literal.place.begin == number.begin) literals_.add(literal.written, from);
    }
  }

  const model::Edition& edition_;
  ProseLines prose_;
  NamedRecords records_;
  std::vector<std::string> units_;
  Findings& findings_;
  LiteralList literals_;
  std::set<std::tuple<std::string, int, std::string>> told_;
};

}  // namespace

void bind_facts(model::Blocks& blocks, std::span<model::Footnote> notes,
                const model::Edition& edition, Findings& findings) {
  Binder binder(edition, findings);
  change_inlines(blocks, [&binder](model::Inlines& inlines, const model::SourceLine& from,
                                   TextPlace) { binder.bind(inlines, from); });
  for_each<model::Highlight>(blocks, [&binder](model::Highlight& highlight) {
    if (auto* facts = std::get_if<model::KeyFacts>(&highlight)) binder.bind(*facts);
  });
  for (model::Footnote& note : notes) binder.bind(note.text, note.from);
  binder.report();
}

}  // namespace nenpo::assemble
