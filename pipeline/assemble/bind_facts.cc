#include "assemble/bind_facts.h"

#include <set>
#include <string>

#include "assemble/inlines.h"
#include "assemble/prose_source.h"
#include "assemble/sentence.h"

namespace nenpo::assemble {
namespace {

model::Text piece(const model::Text& text, std::size_t begin, std::size_t end, std::string fact) {
  return {text.text.substr(begin, end - begin), text.strong, std::move(fact), text.dotted};
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

/// The numbers that print a fact, by their spelling or by a {{…}} mark.
std::vector<Binding> printed_facts(const model::Inlines& inlines, const model::Edition& edition) {
  std::vector<Binding> printed;
  std::size_t offset = 0;
  for (const model::Inline& part : inlines) {
    const std::size_t size = model::plain_text({part}).size();
    const auto* text = std::get_if<model::Text>(&part);
    if (text != nullptr && !text->fact.empty()) {
      printed.push_back({{offset, offset + size}, model::find_fact(edition, text->fact)});
    }
    offset += size;
  }
  return printed;
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
  inlines = bound(inlines, sentence.bindings());
  for (const Span number : sentence.unbound(printed_facts(inlines, edition), units)) {
    report_unbound(sentence, number, from, findings);
  }
}

}  // namespace

void bind_facts(model::Blocks& blocks, std::span<model::Footnote> notes,
                const model::Edition& edition, Findings& findings) {
  if (edition.indicators.empty()) return;
  const auto units = units_of(edition);
  change_inlines(blocks, [&](model::Inlines& inlines, const model::SourceLine& from, TextPlace) {
    bind(inlines, from, edition, units, findings);
  });
  for (model::Footnote& note : notes) bind(note.text, note.from, edition, units, findings);
}

}  // namespace nenpo::assemble
