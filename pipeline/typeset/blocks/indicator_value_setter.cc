#include "typeset/blocks/indicator_value_setter.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"

namespace nenpo::typeset {
namespace {

constexpr std::string_view kNegativeSign = "▲";
constexpr std::string_view kMinus = "マイナス";

/// % g 件 台: one character stands large beside the number.
bool is_large_unit(const std::string& unit) { return to_utf32(unit).size() == 1; }

std::string small_words(const model::IndicatorValue& value) {
  return (is_large_unit(value.unit) ? std::string() : value.unit) + value.bound;
}

/// The words that stand on the number's line, each with the space before it.
struct Word {
  TextLine line;
  Pt gap;
};

model::TextStyle coloured(model::TextStyle text, ValueSide side,
                          const model::IndicatorTableStyle& style) {
  if (side == ValueSide::kTarget) text.colour = style.target_colour;
  return text;
}

/// The whole line is one element, for which `words` are said.
void read_aloud_as(TextLine& line, std::string words) {
  const std::size_t end = line.runs.size();
  line.stretches.assign(
      1, {0, end, end, {}, line.to, {.role = model::Role::kSpan, .expansion = std::move(words)}});
}

/// What is said for a line: its units in words.
std::string said_for(const TextLine& line) {
  std::string said;
  std::size_t at = 0;
  const auto add_until = [&](std::size_t end) {
    for (; at < end; ++at) said += line.runs[at].text;
  };
  for (const LineStretch& stretch : line.stretches) {
    add_until(stretch.first_run);
    said += stretch.tag.expansion;
    if (!stretch.tag.expansion.empty()) at = stretch.end_run;
  }
  add_until(line.runs.size());
  return said;
}

std::vector<Word> number_words(const model::IndicatorValue& value, ValueSide side,
                               const model::IndicatorTableStyle& style, Setting& setting,
                               const model::SourceLine& from) {
  std::vector<Word> words;
  std::string_view digits = value.number;
  const model::TextStyle number = coloured(style.number, side, style);
  const bool negative = digits.starts_with(kNegativeSign);
  if (negative) {
    digits.remove_prefix(kNegativeSign.size());
    model::TextStyle sign = number;
    sign.size = style.sign_size;
    words.push_back({setting.setter.set_plain(kNegativeSign, sign, {}, from), Pt{}});
    read_aloud_as(words.back().line, std::string(kMinus));
  }
  words.push_back({setting.setter.set_plain(digits, number, style.number_tracking, from),
                   negative ? style.sign_gap : Pt{}});
  if (is_large_unit(value.unit)) {
    words.push_back(
        {setting.setter.set_plain(value.unit, coloured(style.unit, side, style), {}, from),
         style.unit_gap});
  }
  return words;
}

void add_small_words(std::vector<Word>& words, const model::IndicatorValue& value,
                     const model::IndicatorTableStyle& style, Setting& setting,
                     const model::SourceLine& from) {
  const bool large = is_large_unit(value.unit);
  if (!large && !value.unit.empty()) {
    words.push_back({setting.setter.set_plain(value.unit, style.small, {}, from), style.unit_gap});
  }
  if (!value.bound.empty()) {
    words.push_back({setting.setter.set_plain(value.bound, style.small, {}, from),
                     large || !value.unit.empty() ? style.bound_gap : style.unit_gap});
  }
}

Pt width_of(const std::vector<Word>& words) {
  Pt width;
  for (const auto& word : words) width += word.gap + word.line.to;
  return width;
}

Pt left_of(ValueSide side, const model::IndicatorTableStyle& style) {
  return side == ValueSide::kBaseline ? style.baseline_at : style.target_at;
}

Pt room_of(ValueSide side, const model::IndicatorTableStyle& style) {
  return side == ValueSide::kBaseline ? style.baseline_width : style.target_width;
}

void set_missing(Piece& piece, const model::IndicatorValue& value, ValueSide side, Pt top,
                 const model::IndicatorTableStyle& style, Setting& setting,
                 const model::SourceLine& from) {
  const Pt left = left_of(side, style);
  const Pt room = room_of(side, style) - style.missing_pad_x * 2;
  const model::Inlines words{
      model::Text{.text = value.missing, .strong = false, .fact = value.fact}};
  auto lines = setting.setter.set(words, style.missing, ragged(room), from);
  const Pt frame_top = top + style.period.leading + style.missing_pad_y * 2;
  Pt y = frame_top + style.missing_pad_y;
  Pt width;
  for (auto& line : lines) {
    width = std::max(width, line.to);
    place(piece, std::move(line), left + style.missing_pad_x,
          y + setting.setter.baseline(style.missing));
    y += style.missing.leading;
  }
  as_artifact(piece, [&] {
    draw_frame(
        piece,
        {left, frame_top, width + style.missing_pad_x * 2, y + style.missing_pad_y - frame_top},
        style.missing_frame, Stroke::kDashed);
  });
}

/// The value is one word although its unit stands a line below: whoever copies it, searches it or
/// has it read aloud gets "1,039か所" from the number, and nothing a second time from the unit.
void say_together(TextLine& number, TextLine& unit) {
  if (number.runs.empty()) return;
  if (!unit.stretches.empty()) {
    read_aloud_as(number, said_for(number) + said_for(unit));
    unit.stretches.clear();
  }
  model::GlyphRun& last = number.runs.back();
  for (model::GlyphRun& run : unit.runs) {
    const std::size_t bytes = last.clusters.back().bytes + run.text.size();
    if (bytes > std::numeric_limits<std::uint8_t>::max()) return;
    last.clusters.back().bytes = static_cast<std::uint8_t>(bytes);
    last.text += run.text;
    run.text.clear();
    for (model::GlyphCluster& cluster : run.clusters) cluster.bytes = 0;
  }
}

void set_number(Piece& piece, const model::IndicatorValue& value, ValueSide side, UnitPlace where,
                Pt top, const model::IndicatorTableStyle& style, Setting& setting,
                const model::SourceLine& from) {
  const Pt left = left_of(side, style);
  std::vector<Word> words = number_words(value, side, style, setting, from);
  if (where == UnitPlace::kBeside) add_small_words(words, value, style, setting, from);
  const Pt over = width_of(words) - room_of(side, style);
  if (over > Pt{}) {
    report_overflow(piece, setting,
                    {"成果指標の値の欄", value.number + value.unit + value.bound, over,
                     style.small.size, from});
  }
  if (!value.fact.empty()) {
    piece.facts.push_back(
        {value.fact, {left, top + style.period.leading, width_of(words), style.number.leading}});
  }
  TextLine below;
  if (where == UnitPlace::kBelow) {
    below = setting.setter.set_plain(small_words(value), style.small, {}, from);
    say_together(words.back().line, below);
  }
  const Pt baseline = top + number_baseline(style, setting);
  Pt x = left;
  for (auto& word : words) {
    x += word.gap;
    const Pt width = word.line.to;
    place(piece, std::move(word.line), x, baseline);
    x += width;
  }
  if (where == UnitPlace::kBelow) {
    const Pt below_top = top + style.period.leading + style.number.leading - style.below_rise;
    place(piece, std::move(below), left, below_top + setting.setter.baseline(style.small));
  }
}

}  // namespace

bool has_small_part(const model::IndicatorValue& value) {
  return value.missing.empty() && !small_words(value).empty();
}

bool value_fits(const model::IndicatorValue& value, Pt width,
                const model::IndicatorTableStyle& style, Setting& setting) {
  if (!value.missing.empty()) return true;
  auto words = number_words(value, ValueSide::kBaseline, style, setting, {});
  add_small_words(words, value, style, setting, {});
  return width_of(words) <= width;
}

void set_value(Piece& piece, const model::IndicatorValue& value, ValueSide side, UnitPlace place_of,
               Pt top, const model::IndicatorTableStyle& style, Setting& setting,
               const model::SourceLine& from) {
  place(piece, setting.setter.set_plain(value.period + value.note_mark, style.period, {}, from),
        left_of(side, style), top + setting.setter.baseline(style.period));
  if (!value.missing.empty()) {
    set_missing(piece, value, side, top, style, setting, from);
  } else {
    set_number(piece, value, side, has_small_part(value) ? place_of : UnitPlace::kBeside, top,
               style, setting, from);
  }
}

Pt number_baseline(const model::IndicatorTableStyle& style, Setting& setting) {
  return style.period.leading + setting.setter.baseline(style.number);
}

Pt value_height(UnitPlace place_of, const model::IndicatorTableStyle& style) {
  const Pt height = style.period.leading + style.number.leading;
  return place_of == UnitPlace::kBelow ? height - style.below_rise + style.small.leading : height;
}

}  // namespace nenpo::typeset
