#include "assemble/blocks/highlights_as.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "assemble/data/data_blocks.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

model::SourceLine from_of(const model::List& list) {
  return list.items.empty() ? model::SourceLine{} : list.items.front().from;
}

/// 151人 and 151人増 may be of one kind, 22人 and 22自治体 are not.
template <typename Known, typename Figure>
bool is_same(const Known& known, const Figure& figure) {
  const std::string_view one = known.unit, other = figure.unit;
  return known.number == figure.number && (one.starts_with(other) || other.starts_with(one));
}

/// Names the fact of a number where a figure of the records prints the same one.
template <typename Figure>
void lend(Figure& to, const model::KeyFacts& records) {
  if (to.number.empty() || !to.fact.empty()) return;
  for (const model::KeyFact& record : records.facts) {
    if (is_same(record, to)) to.fact = record.fact;
    for (const auto& part : record.parts) {
      if (is_same(part, to)) to.fact = part.fact;
    }
    if (!to.fact.empty()) return;
  }
}

/// The blocks of "training:TR2025-01", which counts as printed.
model::Blocks blocks_of_mark(std::string_view written, const model::SourceLine& from,
                             const Assembly& assembly) {
  const std::size_t colon = std::min(written.find(':'), written.size());
  const Mark mark{std::string(written.substr(0, colon)),
                  std::string(written.substr(std::min(colon + 1, written.size()))),
                  {},
                  from};
  auto blocks = data_blocks(mark, assembly);
  return blocks ? std::move(*blocks) : model::Blocks{};
}

std::vector<model::KeyFacts> figures_of(const model::Blocks& blocks) {
  std::vector<model::KeyFacts> figures;
  for (const model::Block& block : blocks) {
    const auto* highlight = std::get_if<model::Highlight>(&block);
    const auto* facts = highlight != nullptr ? std::get_if<model::KeyFacts>(highlight) : nullptr;
    if (facts != nullptr) figures.push_back(*facts);
  }
  return figures;
}

model::KeyFacts facts_of(const model::List& list, const std::vector<model::KeyFacts>& records) {
  model::KeyFacts facts;
  facts.from = from_of(list);
  if (!records.empty()) facts.kind = records.front().kind;
  for (const model::ListItem& item : list.items) {
    model::KeyFact fact = key_fact_of(model::plain_text(item.text));
    for (const model::KeyFacts& known : records) {
      lend(fact, known);
      for (auto& part : fact.parts) lend(part, known);
    }
    facts.facts.push_back(std::move(fact));
  }
  return facts;
}

model::Blocks take_facts(model::Blocks blocks, const std::vector<model::KeyFacts>& records) {
  for (model::Block& block : blocks) {
    if (const auto* list = std::get_if<model::List>(&block)) {
      block = model::Highlight{facts_of(*list, records)};
    }
  }
  return blocks;
}

bool is_circled(char32_t sign) {
  return (sign >= U'①' && sign <= U'⑳') || (sign >= U'㉑' && sign <= U'㉟');
}

bool is_digit(char32_t sign) {
  return (sign >= U'0' && sign <= U'9') || (sign >= U'０' && sign <= U'９');
}

/// The bytes of ①, （１） or (1) at the head of a text; 0 where it begins with none.
std::size_t numeral_size(std::string_view text) {
  CodePoint sign = decode_utf8(text, 0);
  if (is_circled(sign.value)) return sign.size;
  if (sign.value != U'（' && sign.value != U'(') return 0;
  const std::size_t opening = sign.size;
  std::size_t at = opening;
  while (at < text.size()) {
    sign = decode_utf8(text, at);
    if (!is_digit(sign.value)) break;
    at += sign.size;
  }
  const bool closed = at < text.size() && (sign.value == U'）' || sign.value == U')');
  return closed && at > opening ? at + sign.size : 0;
}

/// The numeral off the text; empty when it begins with none.
std::string take_numeral(model::Inlines& text) {
  auto* first = text.empty() ? nullptr : std::get_if<model::Text>(&text.front());
  if (first == nullptr || first->text.empty()) return {};
  const std::size_t size = numeral_size(first->text);
  if (size == 0) return {};
  std::string numeral = first->text.substr(0, size);
  const std::size_t words = first->text.find_first_not_of(' ', size);
  first->text.erase(0, std::min(words, first->text.size()));
  return numeral;
}

model::Blocks take_numbered(model::Blocks blocks) {
  for (model::Block& block : blocks) {
    auto* list = std::get_if<model::List>(&block);
    if (list == nullptr) continue;
    model::Numbered numbered{{}, from_of(*list)};
    for (model::ListItem& item : list->items) {
      std::string numeral = take_numeral(item.text);
      numbered.items.push_back({std::move(numeral), std::move(item.text)});
    }
    block = model::Highlight{std::move(numbered)};
  }
  return blocks;
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

/// ～ 題 ～: what a title begins with becomes its marker.
model::Blocks take_opening_mark(model::Blocks blocks) {
  constexpr std::string_view kTilde = "～";
  for (model::Block& block : blocks) {
    auto* heading = std::get_if<model::Heading>(&block);
    auto* text = heading != nullptr && !heading->text.empty()
                     ? std::get_if<model::Text>(&heading->text.front())
                     : nullptr;
    if (text == nullptr || !text->text.starts_with(kTilde)) continue;
    heading->marker = std::string(kTilde);
    text->text = trim(std::string_view(text->text).substr(kTilde.size()));
  }
  return blocks;
}

model::Blocks take_without_arrow(model::Blocks blocks) {
  constexpr std::string_view kArrow = "➤";
  for (model::Block& block : blocks) {
    auto* paragraph = std::get_if<model::Paragraph>(&block);
    auto* text = paragraph != nullptr && !paragraph->text.empty()
                     ? std::get_if<model::Text>(&paragraph->text.front())
                     : nullptr;
    if (text == nullptr || !text->text.starts_with(kArrow)) continue;
    text->text = trim(std::string_view(text->text).substr(kArrow.size()));
  }
  return blocks;
}

model::Blocks take_figure(model::Blocks blocks, std::string_view kind) {
  for (model::Block& block : blocks) {
    const auto* paragraph = std::get_if<model::Paragraph>(&block);
    if (paragraph == nullptr) continue;
    const std::string words = model::plain_text(paragraph->text);
    const std::size_t digit = std::min(words.find_first_of("0123456789"), words.size());
    model::KeyFact fact;
    fact.before = words.substr(0, digit);
    fact.number = words.substr(digit);
    block =
        model::Highlight{model::KeyFacts{{std::move(fact)}, std::string(kind), paragraph->from}};
  }
  return blocks;
}

bool shows(const model::Chart& chart, const std::string& question) {
  return model::plain_text(chart.title).find(question) != std::string::npos;
}

/// A question that no chart is titled with keeps its heading.
model::Blocks take_charts(const model::Blocks& headings, model::Blocks records) {
  constexpr std::string_view kSign = "Q.";
  model::Blocks blocks;
  for (const model::Block& block : headings) {
    const auto* heading = std::get_if<model::Heading>(&block);
    if (heading == nullptr) continue;
    std::string question = heading->marker + model::plain_text(heading->text);
    if (question.starts_with(kSign)) question = trim(question.substr(kSign.size()));
    const bool shown = std::any_of(records.begin(), records.end(), [&](const auto& record) {
      const auto* chart = std::get_if<model::Chart>(&record);
      return chart != nullptr && shows(*chart, question);
    });
    if (!shown) blocks.push_back(block);
  }
  for (model::Block& record : records) {
    if (std::holds_alternative<model::Chart>(record)) blocks.push_back(std::move(record));
  }
  return blocks;
}

/// Forms that name a kind or a mark: "figure:version".
std::optional<model::Blocks> form_with(std::string_view form, std::string_view what,
                                       const model::Blocks& taken, const model::SourceLine& from,
                                       const Assembly& assembly) {
  if (form == "facts") return take_facts(taken, figures_of(blocks_of_mark(what, from, assembly)));
  if (form == "charts") return take_charts(taken, blocks_of_mark(what, from, assembly));
  if (form == "figure") return take_figure(taken, what);
  return std::nullopt;
}

}  // namespace

std::optional<model::Blocks> highlights_as(std::string_view as, const model::Blocks& taken,
                                           const model::SourceLine& from,
                                           const Assembly& assembly) {
  const std::size_t colon = as.find(':');
  if (colon != as.npos) {
    return form_with(as.substr(0, colon), as.substr(colon + 1), taken, from, assembly);
  }
  if (as == "facts") return take_facts(taken, {});
  if (as == "numbered") return take_numbered(taken);
  if (as == "opening-mark") return take_opening_mark(taken);
  if (as == "without-arrow") return take_without_arrow(taken);
  if (as == "voices") return take_voices(taken);
  if (as == "frame-badge") return take_badges(taken, "frame");
  if (as == "solid-badge") return take_badges(taken, "solid");
  if (as == "before-brackets") return take_side(taken, Side::kBefore);
  if (as == "in-brackets") return take_side(taken, Side::kWithin);
  return std::nullopt;
}

}  // namespace nenpo::assemble
