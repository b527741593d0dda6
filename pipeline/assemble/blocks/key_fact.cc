#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assemble/blocks/highlights_as.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::u32string_view kDigits = U"0123456789";
constexpr std::u32string_view kNumberSigns = U"0123456789,.";
constexpr std::size_t kLongestUnit = 4;  // characters: 自治体
constexpr std::size_t kLongestLabel = 12;

model::Inlines words_of(std::u32string_view text) {
  return {model::Text{to_utf8(text), false, {}}};
}

double value_of(std::u32string_view number) {
  std::string plain;
  for (const char32_t sign : number) {
    if (sign != U',') plain += static_cast<char>(sign);
  }
  double value = 0;
  std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return value;
}

/// 会場26人: a number, what stands before it, and what behind it.
struct Counted {
  std::u32string_view before, number, unit;
};

std::optional<Counted> counted(std::u32string_view text) {
  const std::size_t from = text.find_first_of(kDigits);
  if (from == text.npos) return std::nullopt;
  const std::size_t end = text.find_first_not_of(kNumberSigns, from);
  if (end == text.npos) return std::nullopt;
  return Counted{text.substr(0, from), text.substr(from, end - from), text.substr(end)};
}

/// "151人" and "会場26人、オンライン125人" of 151人（会場26人、オンライン125人）.
struct Bracketed {
  std::u32string_view outside, inside;
};

Bracketed bracketed(std::u32string_view text) {
  const std::size_t open = text.find_first_of(U"（(");
  const bool closed = !text.empty() && (text.back() == U'）' || text.back() == U')');
  if (open == text.npos || !closed) return {text, {}};
  return {text.substr(0, open), text.substr(open + 1, text.size() - open - 2)};
}

std::vector<std::u32string_view> listed(std::u32string_view text) {
  std::vector<std::u32string_view> items;
  while (true) {
    const std::size_t comma = text.find(U'、');
    items.push_back(text.substr(0, comma));
    if (comma == text.npos) return items;
    text.remove_prefix(comma + 1);
  }
}

model::KeyFact::Part part_of(const Counted& counted, std::u32string_view unit, double share) {
  return {to_utf8(counted.before), to_utf8(counted.number), to_utf8(unit), {}, share};
}

/// Parts in the figure's unit that make up the whole.
bool add_parts(model::KeyFact& fact, const Counted& whole, std::u32string_view inside) {
  constexpr double kRounding = 0.001;
  std::vector<model::KeyFact::Part> parts;
  double sum = 0;
  for (const std::u32string_view item : listed(inside)) {
    const auto one = counted(item);
    if (!one || one->unit != whole.unit) return false;
    sum += value_of(one->number);
    parts.push_back(part_of(*one, one->unit, value_of(one->number) / value_of(whole.number)));
  }
  if (parts.size() < 2 || std::abs(sum - value_of(whole.number)) > kRounding) return false;
  fact.parts = std::move(parts);
  return true;
}

/// 前年から900人増: the bar is what there was, and what came to it.
bool add_growth(model::KeyFact& fact, const Counted& whole, const Counted& change) {
  const std::u32string grown = std::u32string(whole.unit) + U'増';
  const double share = value_of(change.number) / value_of(whole.number);
  if (change.unit != grown || share > 1) return false;
  fact.parts = {{{}, {}, {}, {}, 1 - share, false}, part_of(change, change.unit, share)};
  return true;
}

/// アンケート回答数は3,814人: another count, as a bar of its own.
bool add_comparison(model::KeyFact& fact, const Counted& whole, const Counted& other) {
  const double share = value_of(whole.number) / value_of(other.number);
  if (other.unit != whole.unit || share > 1) return false;
  fact.bars = model::KeyFact::Bars::kCompared;
  fact.parts = {{{}, {}, {}, {}, share, false}, part_of(other, other.unit, 1)};
  return true;
}

void add_inside(model::KeyFact& fact, const Counted& whole, std::u32string_view inside) {
  if (inside.empty() || add_parts(fact, whole, inside)) return;
  const auto one = counted(inside);
  if (one && inside.find(U'、') == inside.npos) {
    if (add_growth(fact, whole, *one) || add_comparison(fact, whole, *one)) return;
  }
  fact.words.push_back(words_of(inside));
}

/// Takes 申込者 off 申込者：151人, or 回答者数 off 回答者数 3,814人.
std::u32string_view take_label(std::u32string_view& text) {
  const std::size_t end = text.find_first_of(U"：: 　");
  if (end == text.npos || end > kLongestLabel) return {};
  const std::u32string_view label = text.substr(0, end);
  text.remove_prefix(end + 1);
  return label;
}

/// 参加者の91%が「…」と回答。
bool read_sentence(model::KeyFact& fact, std::u32string_view text) {
  const auto figure = counted(text);
  const std::size_t quote = figure ? figure->unit.find(U'「') : text.npos;
  if (!figure || quote == text.npos || quote > kLongestUnit) return false;
  fact.before = to_utf8(figure->before);
  fact.number = to_utf8(figure->number);
  fact.unit = to_utf8(figure->unit.substr(0, quote));
  fact.words.push_back(words_of(figure->unit.substr(quote)));
  return true;
}

bool read_figure(model::KeyFact& fact, std::u32string_view text) {
  const Bracketed parts = bracketed(text);
  const auto figure = counted(parts.outside);
  const bool whole = figure && figure->before.empty() && figure->unit.size() <= kLongestUnit &&
                     figure->unit.find_first_of(kDigits) == figure->unit.npos;
  if (!whole) return false;
  fact.number = to_utf8(figure->number);
  fact.unit = to_utf8(figure->unit);
  add_inside(fact, *figure, parts.inside);
  return true;
}

}  // namespace

model::KeyFact key_fact_of(std::string_view item) {
  const std::u32string text = to_utf32(trim(item));
  std::u32string_view rest = text;
  model::KeyFact fact;
  if (read_sentence(fact, rest)) return fact;
  fact.label = to_utf8(take_label(rest));
  if (!read_figure(fact, rest)) fact.words.push_back(words_of(rest));
  return fact;
}

}  // namespace nenpo::assemble
