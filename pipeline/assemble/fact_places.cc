#include "assemble/fact_places.h"

#include <algorithm>
#include <utility>

namespace nenpo::assemble {
namespace {

model::Text piece(const model::Text& text, std::size_t begin, std::size_t end, std::string fact) {
  return {text.text.substr(begin, end - begin), text.strong, std::move(fact), text.dotted};
}

/// One stretch of text, which begins at `offset` of the whole, cut where its facts are.
void cut(const model::Text& text, std::size_t offset, const std::vector<FactPlace>& facts,
         model::Inlines& out) {
  std::size_t begin = 0;
  for (const FactPlace& fact : facts) {
    const bool inside =
        fact.place.begin >= offset + begin && fact.place.end <= offset + text.text.size();
    if (!inside) continue;
    const std::size_t from = fact.place.begin - offset;
    const std::size_t to = fact.place.end - offset;
    if (from > begin) out.emplace_back(piece(text, begin, from, {}));
    out.emplace_back(piece(text, from, to, fact.fact));
    begin = to;
  }
  if (begin < text.text.size()) out.emplace_back(piece(text, begin, text.text.size(), {}));
}

/// The places of the parts for which `counts` holds.
template <typename Counts>
std::vector<Span> places_of(const model::Inlines& inlines, const Counts& counts) {
  std::vector<Span> places;
  std::size_t offset = 0;
  for (const model::Inline& part : inlines) {
    const std::size_t size = model::plain_text({part}).size();
    if (counts(part)) places.push_back({offset, offset + size});
    offset += size;
  }
  return places;
}

}  // namespace

model::Inlines with_facts(const model::Inlines& inlines, const std::vector<FactPlace>& facts) {
  model::Inlines out;
  std::size_t offset = 0;
  for (const model::Inline& part : inlines) {
    const auto* text = std::get_if<model::Text>(&part);
    if (text != nullptr && text->fact.empty()) {
      cut(*text, offset, facts, out);
    } else {
      out.push_back(part);
    }
    offset += model::plain_text({part}).size();
  }
  return out;
}

std::vector<Span> printed_facts(const model::Inlines& inlines) {
  return places_of(inlines, [](const model::Inline& part) {
    const auto* text = std::get_if<model::Text>(&part);
    return text != nullptr && !text->fact.empty();
  });
}

std::vector<Span> mark_places(const model::Inlines& inlines) {
  return places_of(inlines, [](const model::Inline& part) {
    return std::holds_alternative<model::NoteMark>(part) ||
           std::holds_alternative<model::PageReference>(part);
  });
}

bool is_within(const std::vector<Span>& spans, Span number) {
  return std::any_of(spans.begin(), spans.end(),
                     [number](Span span) { return span.contains(number.begin); });
}

KeyFactText::KeyFactText(model::KeyFact& fact) : text_(fact.label + "：" + fact.before) {
  add(fact.number, fact.unit, fact.fact);
  for (const model::Inlines& words : fact.words) text_ += "（" + model::plain_text(words) + "）";
  std::string_view before = "（";
  for (model::KeyFact::Part& part : fact.parts) {
    if (!part.named) continue;
    text_ += std::string(std::exchange(before, "、")) + part.label;
    add(part.number, part.unit, part.fact);
  }
  if (before != "（") text_ += "）";
}

void KeyFactText::add(const std::string& number, const std::string& unit, std::string& fact) {
  if (number.empty()) return;
  figures_.push_back({{text_.size(), text_.size() + number.size()}, &fact});
  text_ += number + unit;
}

}  // namespace nenpo::assemble
