#include "assemble/blocks/highlights_as.h"

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.h"

namespace nenpo::assemble {
namespace {

model::SourceLine from_of(const model::List& list) {
  return list.items.empty() ? model::SourceLine{} : list.items.front().from;
}

const model::KeyFacts* figures_of(const model::Block& block) {
  const auto* highlight = std::get_if<model::Highlight>(&block);
  return highlight != nullptr ? std::get_if<model::KeyFacts>(highlight) : nullptr;
}

/// Names the fact of a number where a figure of the records prints the same one.
template <typename Figure>
void lend(Figure& to, const model::KeyFacts& records) {
  if (to.number.empty() || !to.fact.empty()) return;
  for (const model::KeyFact& record : records.facts) {
    if (record.number == to.number) to.fact = record.fact;
    for (const auto& part : record.parts) {
      if (part.number == to.number) to.fact = part.fact;
    }
    if (!to.fact.empty()) return;
  }
}

model::KeyFacts facts_of(const model::List& list, const std::vector<model::KeyFacts>& records) {
  model::KeyFacts facts;
  facts.from = from_of(list);
  for (const model::ListItem& item : list.items) {
    model::KeyFact fact = key_fact_of(model::plain_text(item.text));
    for (const model::KeyFacts& known : records) {
      if (facts.kind.empty()) facts.kind = known.kind;
      lend(fact, known);
      for (auto& part : fact.parts) lend(part, known);
    }
    facts.facts.push_back(std::move(fact));
  }
  return facts;
}

model::Blocks take_facts(model::Blocks blocks) {
  std::vector<model::KeyFacts> records;
  for (const model::Block& block : blocks) {
    if (const auto* figures = figures_of(block)) records.push_back(*figures);
  }
  model::Blocks taken;
  for (model::Block& block : blocks) {
    if (const auto* list = std::get_if<model::List>(&block)) {
      taken.emplace_back(model::Highlight{facts_of(*list, records)});
    } else if (figures_of(block) == nullptr) {
      taken.push_back(std::move(block));
    }
  }
  return taken;
}

model::Blocks take_voices(model::Blocks blocks) {
  for (model::Block& block : blocks) {
    auto* list = std::get_if<model::List>(&block);
    if (list == nullptr) continue;
    model::Voices voices;
    voices.from = from_of(*list);
    for (model::ListItem& item : list->items) voices.voices.push_back(std::move(item.text));
    block = model::Highlight{std::move(voices)};
  }
  return blocks;
}

model::Blocks take_badges(model::Blocks blocks, const std::string& kind) {
  for (model::Block& block : blocks) {
    if (const auto* heading = std::get_if<model::Heading>(&block)) {
      block = model::Highlight{
          model::Badge{kind, heading->marker + model::plain_text(heading->text), heading->from}};
    } else if (const auto* paragraph = std::get_if<model::Paragraph>(&block)) {
      block =
          model::Highlight{model::Badge{kind, model::plain_text(paragraph->text), paragraph->from}};
    }
  }
  return blocks;
}

enum class Side { kBefore, kWithin };

/// Cuts a heading that ends with brackets, full or half width, at them.
model::Inlines side_of(const model::Inlines& text, Side side) {
  const std::u32string words = to_utf32(model::plain_text(text));
  const std::size_t open = words.find_last_of(U"（(");
  const bool closed = !words.empty() && (words.back() == U'）' || words.back() == U')');
  if (open == words.npos || !closed) return text;
  const std::u32string part = side == Side::kBefore
                                  ? words.substr(0, open)
                                  : words.substr(open + 1, words.size() - open - 2);
  return {model::Text{std::string(trim(to_utf8(part))), false, {}}};
}

model::Blocks take_side(model::Blocks blocks, Side side) {
  for (model::Block& block : blocks) {
    auto* heading = std::get_if<model::Heading>(&block);
    if (heading == nullptr) continue;
    heading->text = side_of(heading->text, side);
    if (side == Side::kWithin) heading->marker.clear();
  }
  return blocks;
}

}  // namespace

std::optional<model::Blocks> highlights_as(std::string_view as, const model::Blocks& taken,
                                           const model::SourceLine&, const Assembly&) {
  if (as == "facts") return take_facts(taken);
  if (as == "voices") return take_voices(taken);
  if (as == "frame-badge") return take_badges(taken, "frame");
  if (as == "solid-badge") return take_badges(taken, "solid");
  if (as == "before-brackets") return take_side(taken, Side::kBefore);
  if (as == "in-brackets") return take_side(taken, Side::kWithin);
  return std::nullopt;
}

}  // namespace nenpo::assemble
